// One round drawn over its time: the steps of both scores, and the hits. Pure geometry, all numbers between 0 and 1.
import type { MatchEvent } from '@restrike/pss'

export interface Step {
  /** Place in the round, 0 = its beginning, 1 = its end. */
  readonly at: number
  /** Score from here on. */
  readonly score: number
}

export interface Hit {
  readonly at: number
  readonly side: 'blue' | 'red'
  /** 0 to 1. */
  readonly level: number
}

export interface Momentum {
  readonly blue: readonly Step[]
  readonly red: readonly Step[]
  readonly hits: readonly Hit[]
}

/** Hit levels go to 100. */
const fullLevel = 100

/** The events of one match; only those of the round count. Without a known length of the round there is nothing to draw on. */
export function momentum(events: readonly MatchEvent[], round: number | null, roundMs: number | null): Momentum {
  const blue: Step[] = []
  const red: Step[] = []
  const hits: Hit[] = []
  if (round === null || roundMs === null || roundMs <= 0) return { blue, red, hits }
  const ofRound = sinceLastLoad(events).filter((event) => event.round === round)
  const place = placing(ofRound, roundMs)
  for (const event of ofRound) {
    const at = place(event.clockMs)
    if (at === null) continue
    if (event.type === 'hit-level') hits.push({ at, side: event.side, level: Math.min(1, Math.max(0, event.level / fullLevel)) })
    if (event.type === 'score') {
      addStep(blue, at, event.blue)
      addStep(red, at, event.red)
    }
  }
  return { blue, red, hits }
}

function addStep(steps: Step[], at: number, score: number | null): void {
  if (score === null || score === (steps.at(-1)?.score ?? 0)) return
  steps.push({ at, score })
}

/** A match loaded again starts from nothing. */
function sinceLastLoad(events: readonly MatchEvent[]): readonly MatchEvent[] {
  return events.slice(events.findLastIndex((event) => event.type === 'loaded') + 1)
}

/** Clocks count down, or up at some events: the first change in the round tells which. */
function placing(events: readonly MatchEvent[], roundMs: number): (clockMs: number | null) => number | null {
  const first = events.find((event) => event.clockMs !== null)?.clockMs ?? null
  const other = events.find((event) => event.clockMs !== null && event.clockMs !== first)?.clockMs ?? null
  const countsUp = first !== null && other !== null && first < other && first < roundMs / 2
  return (clockMs) => {
    if (clockMs === null) return null
    const at = clockMs / roundMs
    return Math.min(1, Math.max(0, countsUp ? at : 1 - at))
  }
}

/** A step line as an SVG path: `x` and `y` place a share of the round and a score. It ends at `until`. */
export function stepPath(steps: readonly Step[], until: number, x: (at: number) => number, y: (score: number) => number): string {
  let path = `M${round1(x(0))} ${round1(y(0))}`
  for (const { at, score } of steps) path += `H${round1(x(at))}V${round1(y(score))}`
  return `${path}H${round1(x(Math.max(until, steps.at(-1)?.at ?? 0)))}`
}

function round1(value: number): number {
  return Math.round(value * 10) / 10
}
