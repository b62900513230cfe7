// Points, gam-jeoms and corrected scores by hand. They count for the last round announced, also in the break behind it: entries come late.
import { ruleSetAt, type Side } from '@restrike/pss'
import type { ActionOf, Court, Outcome } from './comes-to.ts'

/** As the wire has it, and none is scored that high. */
const highestScore = 999
const mostGamJeoms = 99

export function comesToPoint({ side, kind }: ActionOf<'point'>, { state, at }: Court): Outcome {
  const score = (state[side].score ?? 0) + ruleSetAt(at).pointValues[kind]
  if (score > highestScore) return `A score above ${highestScore} cannot be told`
  return [
    { stream: 'sc', [side]: score },
    { stream: 'pt', side, kind },
  ]
}

/** What it gives the opponent is told with it, as the scoring system does. */
export function comesToGamJeom({ side }: ActionOf<'gam-jeom'>, { state, at }: Court): Outcome {
  const opponent: Side = side === 'blue' ? 'red' : 'blue'
  const count = state[side].gamJeom + 1
  const score = (state[opponent].score ?? 0) + ruleSetAt(at).gamJeomValue
  if (count > mostGamJeoms || score > highestScore)
    return `More than ${mostGamJeoms} gam-jeoms, or a score above ${highestScore}, cannot be told`
  return [
    { stream: 'sc', [opponent]: score },
    { stream: 'wg', [side]: count },
  ]
}

export function comesToScore({ side, score }: ActionOf<'score'>, { state }: Court): Outcome {
  if (state[side].score === score) return `${side === 'blue' ? 'Blue' : 'Red'} has ${score} already`
  return [{ stream: 'sc', [side]: score }]
}
