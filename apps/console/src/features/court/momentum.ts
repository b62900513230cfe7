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
  /** Where a time of the fight clock stands in the round; null where unknown. */
  readonly place: (clockMs: number | null) => number | null
  /** The other way round: what the fight clock shows at a place in the round. */
  readonly clockAt: (place: number) => number | null
  /** When the fight clock showed this, ms since 1970. Behind the last event it is taken to have run on: how far is not known here. */
  readonly momentAt: (place: number) => number | null
}

/** Hit levels go to 100. */
const fullLevel = 100

/** The events of one match; only those of the round count. Without a known length of the round there is nothing to draw on. */
export function momentum(events: readonly MatchEvent[], round: number | null, roundMs: number | null): Momentum {
  const blue: Step[] = []
  const red: Step[] = []
  const hits: Hit[] = []
  if (round === null || roundMs === null || roundMs <= 0) return { blue, red, hits, place: nowhere, clockAt: nowhere, momentAt: nowhere }
  const fought = whileFought(events, round)
  const countsUp = isCountingUp(fought)
  const place = placing(countsUp, roundMs)
  const clockAt = (at: number) => Math.round((countsUp ? at : 1 - at) * roundMs)
  for (const event of fought) {
    const at = place(event.clockMs)
    if (at === null) continue
    if (event.type === 'hit-level') hits.push({ at, side: event.side, level: Math.min(1, Math.max(0, event.level / fullLevel)) })
    if (event.type === 'score') {
      addStep(blue, at, event.blue)
      addStep(red, at, event.red)
    }
  }
  return { blue, red, hits, place, clockAt, momentAt: (at) => momentOf(fought, clockAt(at), countsUp) }
}

function addStep(steps: Step[], at: number, score: number | null): void {
  if (score === null || score === (steps.at(-1)?.score ?? 0)) return
  steps.push({ at, score })
}

/** The round from its first clock start on: before, the clock still shows the end of the round before. A match loaded again starts anew. */
function whileFought(events: readonly MatchEvent[], round: number): readonly MatchEvent[] {
  const loaded = events.findLastIndex((event) => event.type === 'loaded')
  const ofRound = events.slice(loaded + 1).filter((event) => event.round === round)
  const started = ofRound.findIndex((event) => event.type === 'clock-started')
  if (started !== -1) return ofRound.slice(started)
  // Heard from its middle on, or announced and not begun.
  return ofRound.filter((event) => event.type === 'score' || event.type === 'hit-level').filter((event) => event.clockMs !== 0)
}

const nowhere = () => null

/** Clocks count down, or up at some events: the first change while fought tells which. */
function isCountingUp(fought: readonly MatchEvent[]): boolean {
  const first = fought.find((event) => event.clockMs !== null)?.clockMs ?? null
  const other = fought.find((event) => event.clockMs !== null && event.clockMs !== first)?.clockMs ?? null
  return first !== null && other !== null && first < other
}

function placing(countsUp: boolean, roundMs: number): Momentum['place'] {
  return (clockMs) => {
    if (clockMs === null) return null
    const at = clockMs / roundMs
    return Math.min(1, Math.max(0, countsUp ? at : 1 - at))
  }
}

/** The first time that the clock showed it, for a stopped one shows it for long: reckoned from the event before, from where the clock ran. */
function momentOf(fought: readonly MatchEvent[], clockMs: number, countsUp: boolean): number | null {
  let before: number | null = null
  for (const event of fought) {
    if (event.clockMs === null) continue
    const left = countsUp ? clockMs - event.clockMs : event.clockMs - clockMs
    if (left < 0) return before
    before = Date.parse(event.at) + left
    if (left === 0) return before
  }
  return before
}

/** A step line as an SVG path: `x` and `y` place a share of the round and a score. It ends at `until`, or at the last step if that is later. */
export function stepPath(steps: readonly Step[], until: number, x: (at: number) => number, y: (score: number) => number): string {
  let path = `M${round1(x(0))} ${round1(y(0))}`
  for (const { at, score } of steps) path += `H${round1(x(at))}V${round1(y(score))}`
  return `${path}H${round1(x(Math.max(until, steps.at(-1)?.at ?? 0)))}`
}

/** The hits of one side as one SVG path of upright strokes from the axis at `from`: hundreds of bars are one thing to draw. */
export function hitPath(
  hits: readonly Hit[],
  side: Hit['side'],
  x: (at: number) => number,
  from: number,
  y: (level: number) => number,
): string {
  return hits.reduce((path, hit) => (hit.side === side ? `${path}M${round1(x(hit.at))} ${from}V${round1(y(hit.level))}` : path), '')
}

function round1(value: number): number {
  return Math.round(value * 10) / 10
}
