// What an action by hand comes to as messages of the scoring system, or why it makes no sense as the match stands. Pure.
import type { KnownMessage, MatchState } from '@restrike/pss'
import type { ManualAction } from '../contract/manual.ts'
import { comesToChallenge } from './challenge-action.ts'
import { comesToBreak, comesToClock, comesToInjury, comesToSetClock } from './clock-actions.ts'
import { comesToEndRound, comesToRound, comesToWinner } from './round-actions.ts'
import { comesToGamJeom, comesToPoint, comesToScore } from './score-actions.ts'

/** The match as the action finds it. */
export interface Court {
  readonly state: MatchState
  readonly countsUp: boolean
  /** Now, ISO 8601 in UTC: which rules hold. */
  readonly at: string
}

/** Messages, or in a sentence why it cannot be. */
export type Outcome = readonly KnownMessage[] | string

export type ActionOf<T extends ManualAction['type']> = Extract<ManualAction, { type: T }>

export function comesTo(action: ManualAction, court: Court): Outcome {
  switch (action.type) {
    case 'point':
      return comesToPoint(action, court)
    case 'gam-jeom':
      return comesToGamJeom(action, court)
    case 'score':
      return comesToScore(action, court)
    case 'clock':
      return comesToClock(action, court)
    case 'set-clock':
      return comesToSetClock(action, court)
    default:
      return comesToStage(action, court)
  }
}

function comesToStage(
  action: Exclude<ManualAction, { type: 'point' | 'gam-jeom' | 'score' | 'clock' | 'set-clock' }>,
  court: Court,
): Outcome {
  switch (action.type) {
    case 'round':
      return comesToRound(action, court)
    case 'end-round':
      return comesToEndRound(action, court)
    case 'break':
      return comesToBreak(action, court)
    case 'injury':
      return comesToInjury(action, court)
    case 'challenge':
      return comesToChallenge(action, court)
    case 'winner':
      return comesToWinner(action, court)
    default:
      return action satisfies never
  }
}
