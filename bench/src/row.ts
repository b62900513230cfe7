// One line of the report: what was measured, against what, and whether it is good enough. Pure.
import { ratiosOf, spreadOf, type Spread } from './statistics.ts'

/** The ratio or the figure itself must stay below or above a limit. */
export interface Target {
  readonly of: 'ratio' | 'figure'
  readonly atLeast?: number
  readonly atMost?: number
}

export interface Row {
  readonly benchmark: string
  readonly what: string
  readonly unit: string
  readonly figure: Spread
  readonly baseline: Spread | null
  readonly ratio: Spread | null
  readonly targets: readonly Target[]
  /** Null when there is nothing to meet. */
  readonly met: boolean | null
  readonly note: string
}

export interface Measured {
  readonly benchmark: string
  readonly what: string
  readonly unit: string
  /** One value a round, in the order of the rounds. */
  readonly figures: readonly number[]
  /** Of the same rounds. */
  readonly baselines?: readonly number[]
  readonly targets?: readonly Target[]
  readonly note?: string
  /** What must hold besides the targets, such as that nothing was lost. */
  readonly holds?: boolean
}

export function rowOf({ figures, baselines, targets = [], holds, note = '', ...about }: Measured): Row {
  const figure = spreadOf(figures)
  const ratio = baselines ? spreadOf(ratiosOf(figures, baselines)) : null
  const meets = targets.map((target) => {
    const value = target.of === 'ratio' ? (ratio?.median ?? Number.NaN) : figure.median
    return value >= (target.atLeast ?? -Infinity) && value <= (target.atMost ?? Infinity)
  })
  if (holds !== undefined) meets.push(holds)
  const met = meets.length === 0 ? null : meets.every(Boolean)
  return { ...about, figure, baseline: baselines ? spreadOf(baselines) : null, ratio, targets, met, note }
}
