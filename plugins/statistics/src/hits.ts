// The hits of a match and which of them came with a point, told apart as the fold of the match does (packages/pss/src/state/points.ts):
// real traffic sends hit, score, point; simulators point, hit, score. Pure.
import type { MatchEvent } from '@restrike/pss'

type Side = 'blue' | 'red'

export interface Hit {
  readonly side: Side
  readonly round: number | null
  readonly clockMs: number | null
  readonly at: string
  readonly level: number
  readonly scored: boolean
}

/** Hit, score and point of one action come together; a receiver that dawdles stretches that. */
const burstMs = 1_000

interface Trace {
  /** The last hit, by its place in the list, until a point has taken it. */
  hit: { index: number; at: number } | null
  /** The score rose and its point has not come. */
  raisedAt: number | null
  /** A point without a hit came, and its score has not: the hit is still to come. */
  awaitsAt: number | null
  score: number
}

export function hitsOf(events: readonly MatchEvent[]): Hit[] {
  const hits: Hit[] = []
  const traces: Readonly<Record<Side, Trace>> = { blue: nothingYet(), red: nothingYet() }
  for (const event of events) {
    const at = Date.parse(event.at)
    if (event.type === 'hit-level') {
      const { side, round, clockMs, level } = event
      const scored = takeHit(traces[side], hits.length, at)
      hits.push({ side, round, clockMs, at: event.at, level, scored })
    } else if (event.type === 'point') {
      const taken = takePoint(traces[event.side], at, event.hitLevel !== undefined)
      const hit = taken === undefined ? undefined : hits[taken]
      if (taken !== undefined && hit) hits[taken] = { ...hit, scored: true }
    } else if (event.type === 'score') {
      takeScore(traces.blue, event.blue, at)
      takeScore(traces.red, event.red, at)
    }
  }
  return hits
}

function nothingYet(): Trace {
  return { hit: null, raisedAt: null, awaitsAt: null, score: 0 }
}

/** Whether it belongs to a point that came before it. */
function takeHit(trace: Trace, index: number, at: number): boolean {
  const scored = isRecent(trace.awaitsAt, at)
  if (!scored) trace.hit = { index, at }
  trace.awaitsAt = null
  return scored
}

/** The hit that made it, where one came before. */
function takePoint(trace: Trace, at: number, withHit: boolean): number | undefined {
  const { hit, raisedAt } = trace
  const paired = withHit && hit !== null
  trace.hit = null
  trace.raisedAt = null
  trace.awaitsAt = withHit || isRecent(raisedAt, at) ? null : at
  return paired ? hit.index : undefined
}

function takeScore(trace: Trace, score: number | null, at: number): void {
  const before = trace.score
  trace.score = score ?? before
  if (trace.score <= before) return
  if (isRecent(trace.awaitsAt, at)) trace.awaitsAt = null
  else trace.raisedAt = at
}

function isRecent(since: number | null, at: number): boolean {
  return since !== null && at >= since && at - since <= burstMs
}
