// The cards of a contest: what a decision does to the one that was raised, and how many each side has left. Pure.
import type { ReviewRules } from '@restrike/pss'
import type { CardEffect, Cards, Decision, LedgerEntry } from '../contract/challenge.ts'
import type { ChallengeBy } from '../contract/clip.ts'

/** Null while open, and for the referee, who has no card. */
export function effectOf(by: ChallengeBy, decision: Decision | null, rules: Pick<ReviewRules, 'cardAfter'>): CardEffect | null {
  return by === 'referee' || decision === null ? null : rules.cardAfter[decision]
}

/** Of one contest. A card that is raised counts as there until the challenge is decided: only a decision takes it. Never below 0. */
export function cardsLeft(entries: ReadonlyArray<Pick<LedgerEntry, 'by' | 'effect'>>, rules: Pick<ReviewRules, 'cards'>): Cards {
  const left = (side: ChallengeBy): number =>
    Math.max(0, rules.cards - entries.filter(({ by, effect }) => by === side && effect === 'lost').length)
  return { blue: left('blue'), red: left('red') }
}
