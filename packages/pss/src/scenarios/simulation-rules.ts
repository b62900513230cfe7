// The rules the simulator fights by: those of the rule set, and what only a fight needs. Nobody is judged by them.
import { type RuleSet, ruleSetAt } from '../state/rule-set.ts'

/** What decides a level round, in this order; with all of it equal the judges decide. */
export type TieBreak = 'technical-points' | 'heads' | 'bodies' | 'punches' | 'hits'

export interface SimulationRules extends RuleSet {
  readonly roundSeconds: number
  readonly breakSeconds: number
  /** Length of one kye-shi. */
  readonly injurySeconds: number
  /** Gam-jeoms in one round that lose it. */
  readonly gamJeomLimit: number
  /** Lead in one round that ends it. */
  readonly pointGap: number
  readonly tieBreaks: readonly TieBreak[]
}

export const bestOfThree: SimulationRules = {
  ...ruleSetAt('2025-07-01T00:00:00.000Z'),
  roundSeconds: 120,
  breakSeconds: 60,
  injurySeconds: 60,
  pointGap: 12,
  gamJeomLimit: 5,
  tieBreaks: ['technical-points', 'heads', 'bodies', 'punches', 'hits'],
}
