// An action by hand in words, as the undo button and the list of the last ones have it. Pure.
import type { ManualAction } from '@restrike/match/contract'
import { texts } from '../../../texts/index.ts'
import { formatClock } from '../../../ui/format.ts'
import { techniques } from './techniques.ts'

const words = texts.manual.acts

export function actionWords(action: ManualAction): string {
  const deed = deedWords(action)
  const side = actionSide(action)
  return side === null ? deed : words.of(texts.side[side], deed)
}

/** Whose action it is, where it is anybody's. */
export function actionSide(action: ManualAction): 'blue' | 'red' | 'referee' | null {
  switch (action.type) {
    case 'point':
    case 'gam-jeom':
    case 'score':
    case 'injury':
      return action.side
    case 'end-round':
      return action.winner
    case 'challenge':
      return action.by
    case 'winner':
      return action.side === 'tie' ? null : action.side
    default:
      return null
  }
}

/** Without the side. */
export function deedWords(action: ManualAction): string {
  switch (action.type) {
    case 'point':
      return `${texts.manual.techniques[action.kind]} ${texts.manual.points(techniques.find(({ kind }) => kind === action.kind)?.value ?? 0)}`
    case 'gam-jeom':
      return texts.manual.gamJeom
    case 'score':
      return words.score(action.score)
    case 'challenge':
      return words.challenge[action.step]
    case 'winner':
      return winnerWords(action.side, action.classification)
    case 'end-round':
      return words.endRound
    default:
      return courseWords(action)
  }
}

function courseWords(action: Extract<ManualAction, { type: 'clock' | 'set-clock' | 'round' | 'break' | 'injury' }>): string {
  switch (action.type) {
    case 'clock':
      return action.run ? words.clockStart : words.clockStop
    case 'set-clock':
      return words.setClock(formatClock(action.ms))
    case 'round':
      return words.round(action.round)
    case 'break':
      return action.run ? words.breakStart : words.breakEnd
    case 'injury':
      return action.run ? words.injuryStart : words.injuryEnd
    default:
      return action satisfies never
  }
}

function winnerWords(side: 'blue' | 'red' | 'tie', classification: string): string {
  const deed = side === 'tie' ? words.tie : words.winner
  return classification === '' ? deed : words.with(deed, classification)
}
