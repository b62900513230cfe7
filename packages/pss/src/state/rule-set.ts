// What the rules of taekwondo (kyorugi) are worth in numbers, by date. The only place for such values. They serve our cross-check;
// the scoring system decides scores and winners.
import type { PointKind } from '../message.ts'
import type { ReviewReason } from './review-reason.ts'

/** How an athlete's card stands after a challenge has ended in one way. */
export type CardAfter = 'kept' | 'lost' | 'returned' | 'cancelled'

/** Instant video replay: what may be asked, in how long, and at what price. */
export interface ReviewRules {
  /** Cards of each side in one contest. */
  readonly cards: number
  readonly cardAfter: Readonly<Record<'upheld' | 'rejected' | 'denied' | 'no-video' | 'cancelled', CardAfter>>
  /** Only one action of so long before the request may be reviewed. */
  readonly windowMs: number
  /** The jury's time. */
  readonly decisionMs: number
  readonly reasons: readonly ReviewReason[]
}

export interface RuleSet {
  /** First day it holds, UTC, `yyyy-mm-dd`; null for the oldest set we have, which also judges whatever is older. */
  readonly validFrom: string | null
  readonly pointValues: Readonly<Record<PointKind, number>>
  /** What a gam-jeom gives the opponent. */
  readonly gamJeomValue: number
  /** The format: so many rounds, decided by so many round wins. */
  readonly rounds: number
  readonly roundWinsNeeded: number
  readonly review: ReviewRules
}

/** Ascending by `validFrom`. A change of rules is a new entry, never an edit of an old one: old matches keep their own. */
const ruleSets: readonly RuleSet[] = [
  {
    validFrom: null,
    pointValues: { punch: 1, body: 2, head: 3, technicalBody: 4, technicalHead: 5 },
    gamJeomValue: 1,
    rounds: 3,
    roundWinsNeeded: 2,
    review: {
      cards: 1,
      cardAfter: { upheld: 'kept', rejected: 'lost', denied: 'kept', 'no-video': 'returned', cancelled: 'cancelled' },
      windowMs: 5_000,
      decisionMs: 30_000,
      reasons: [
        'head-kick-not-scored',
        'technical-point',
        'opponent-fell',
        'opponent-crossed-boundary',
        'attack-after-kal-yeo',
        'attack-on-fallen-opponent',
        'own-penalty',
        'points-not-invalidated',
        'wrong-athlete-for-punch',
        'malfunction-or-time',
        'other',
      ],
    },
  },
]

/** The rules in force at a time, given in ISO 8601 UTC. */
export function ruleSetAt(iso: string, sets: readonly RuleSet[] = ruleSets): RuleSet {
  const inForce = sets.findLast((set) => set.validFrom === null || set.validFrom <= iso)
  const oldest = inForce ?? sets[0]
  if (oldest === undefined) throw new Error('There is no rule set at all')
  return oldest
}
