// What the rules of taekwondo (kyorugi) are worth in numbers, by date. The only place for such values. They serve our cross-check;
// the scoring system decides scores and winners.
import type { PointKind } from '../message.ts'

export interface RuleSet {
  /** First day it holds, UTC, `yyyy-mm-dd`; null for the oldest set we have, which also judges whatever is older. */
  readonly validFrom: string | null
  readonly pointValues: Readonly<Record<PointKind, number>>
  /** What a gam-jeom gives the opponent. */
  readonly gamJeomValue: number
  /** The format: so many rounds, decided by so many round wins. */
  readonly rounds: number
  readonly roundWinsNeeded: number
}

/** Ascending by `validFrom`. A change of rules is a new entry, never an edit of an old one: old matches keep their own. */
const ruleSets: readonly RuleSet[] = [
  {
    validFrom: null,
    pointValues: { punch: 1, body: 2, head: 3, technicalBody: 4, technicalHead: 5 },
    gamJeomValue: 1,
    rounds: 3,
    roundWinsNeeded: 2,
  },
]

/** The rules in force at a time, given in ISO 8601 UTC. */
export function ruleSetAt(iso: string, sets: readonly RuleSet[] = ruleSets): RuleSet {
  const inForce = sets.findLast((set) => set.validFrom === null || set.validFrom <= iso)
  const oldest = inForce ?? sets[0]
  if (oldest === undefined) throw new Error('There is no rule set at all')
  return oldest
}
