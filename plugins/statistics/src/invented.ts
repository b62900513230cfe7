// For tests: events of an invented match, one after the other, each with a number and a moment of its own.
import { MatchEvent } from '@restrike/pss'

export const matchId = '20260728T090000-1'
const startMs = Date.parse('2026-07-28T09:00:00.000Z')

/** Seconds since the load, fight clock in seconds, what happened. The round is the last one announced, as in the fold. */
export type Told = readonly [atS: number, clockS: number | null, own: { type: MatchEvent['type'] } & Record<string, unknown>]

export function story(told: readonly Told[]): MatchEvent[] {
  let round: number | null = null
  return told.map(([atS, clockS, own], i) => {
    if (own.type === 'round-started') round = Number(own['round'])
    const clockMs = clockS === null ? null : clockS * 1000
    const at = new Date(startMs + atS * 1000).toISOString()
    return MatchEvent.parse({ matchId, seq: i + 1, round, clockMs, at, ...own })
  })
}

export const loaded = { type: 'loaded' } as const
export const started = { type: 'clock-started' } as const
export const stopped = { type: 'clock-stopped' } as const
export const round = (number: number) => ({ type: 'round-started', round: number }) as const
export const hit = (side: 'blue' | 'red', level: number) => ({ type: 'hit-level', side, level }) as const
export const point = (side: 'blue' | 'red', kind: string, hitLevel?: number) =>
  ({ type: 'point', side, kind, value: 1, ...(hitLevel === undefined ? {} : { hitLevel }) }) as const
export const score = (blue: number, red: number) => ({ type: 'score', blue, red }) as const
export const gamJeom = (side: 'blue' | 'red', count: number) => ({ type: 'gam-jeom', side, count }) as const
export const roundEnded = (winner: 'blue' | 'red') => ({ type: 'round-ended', winner }) as const
export const winner = (side: 'blue' | 'red' | 'tie' | null) => ({ type: 'winner', side, name: null, classification: null }) as const
