// Requests for video review and their answers, as the scoring system tells them. What the jury looks at is no concern of this file.
import type { MessageOf } from '../message.ts'
import { type Draft, emit } from './draft.ts'
import type { CourtFold } from './court-fold.ts'
import type { Challenge } from './match-state.ts'

type Step = MessageOf<'ch'>['step']

/** `ch`: a request opens a challenge; an answer goes to the last open one of that side, or opens one if its request was missed. */
export function foldCh(draft: Draft, message: MessageOf<'ch'>): void {
  const { state, fold } = draft
  const { by, step } = message
  const open = step === 'request' ? -1 : state.challenges.findLastIndex((one) => one.by === by && isOpen(one))
  const index = open === -1 ? state.challenges.length : open
  const before = state.challenges[index] ?? { by, accepted: null, won: null, cancelled: false }
  const challenge = answered(before, step)
  state.challenges = open === -1 ? [...state.challenges, challenge] : state.challenges.with(index, challenge)
  emit(draft, { type: 'challenge', challengeId: challengeIdAt(fold, index), ...challenge })
}

/** The number of a challenge of the state within its match. Those taken back by hand keep theirs: others have heard of them. */
export function challengeNumberAt({ challengesBefore, challengesUndone }: CourtFold, index: number): number {
  return challengesUndone.reduce((number, undone) => (undone <= number ? number + 1 : number), challengesBefore + index + 1)
}

export function challengeIdAt(fold: CourtFold, index: number): string {
  return `${fold.state.matchId}-c${challengeNumberAt(fold, index)}`
}

/** Accepted stays open: the result, or a cancel, is still to come. */
export function isOpen(challenge: Challenge): boolean {
  return challenge.accepted !== false && challenge.won === null && !challenge.cancelled
}

function answered(challenge: Challenge, step: Step): Challenge {
  switch (step) {
    case 'request':
      return challenge
    case 'accepted':
      return { ...challenge, accepted: true }
    case 'denied':
      return { ...challenge, accepted: false }
    case 'cancelled':
      return { ...challenge, cancelled: true }
    case 'won':
      return { ...challenge, accepted: true, won: true }
    case 'lost':
      return { ...challenge, accepted: true, won: false }
    default:
      return step satisfies never
  }
}
