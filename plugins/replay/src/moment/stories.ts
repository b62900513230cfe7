// Test aid: events of a match, told in a line each. Not for the product.
import type { LiveMatchEvent } from '@restrike/pss'

/** 14 March 2026, 09:00:00 UTC, and so many seconds. */
export const at = (seconds: number): number => Date.UTC(2026, 2, 14, 9) + Math.round(seconds * 1000)

type Side = 'blue' | 'red'
type Of<T extends LiveMatchEvent['type']> = Extract<LiveMatchEvent, { type: T }>

const common = (seconds: number, clockMs: number | null = 60_000) => ({
  ...{ matchId: 'm1', round: 1, clockMs },
  at: new Date(at(seconds)).toISOString(),
})

export const started = (seconds: number, clockMs?: number | null): LiveMatchEvent => ({
  ...common(seconds, clockMs),
  type: 'clock-started',
})
export const stopped = (seconds: number, clockMs?: number | null): LiveMatchEvent => ({
  ...common(seconds, clockMs),
  type: 'clock-stopped',
})
export const hit = (seconds: number, side: Side, level = 40, clockMs?: number | null): LiveMatchEvent => ({
  ...common(seconds, clockMs),
  ...{ type: 'hit-level', side, level },
})
export const point = (seconds: number, side: Side, kind: Of<'point'>['kind'] = 'body', clockMs?: number | null): LiveMatchEvent => ({
  ...common(seconds, clockMs),
  ...{ type: 'point', side, kind, value: 2 },
})
export const gamJeom = (seconds: number, side: Side, count = 1): LiveMatchEvent => ({
  ...common(seconds),
  ...{ type: 'gam-jeom', side, count },
})
export const corrected = (seconds: number, side: Side, from: number, to: number): LiveMatchEvent => ({
  ...common(seconds),
  ...{ type: 'score-corrected', side, from, to },
})
export const challenge = (seconds: number, by: Of<'challenge'>['by'] = 'blue', more: Partial<Of<'challenge'>> = {}): LiveMatchEvent => ({
  ...common(seconds),
  ...{ type: 'challenge', challengeId: 'm1-c1', by, accepted: null, won: null, cancelled: false },
  ...more,
})
export const injury = (seconds: number, action: Of<'injury'>['action'] = 'show'): LiveMatchEvent => ({
  ...common(seconds),
  ...{ type: 'injury', side: 'unknown', ms: 60_000, action },
})
export const rest = (seconds: number, action: Of<'break'>['action'] = 'start'): LiveMatchEvent => ({
  ...common(seconds, 0),
  ...{ type: 'break', ms: 59_000, action },
})
export const roundStarted = (seconds: number, round = 2, clockMs: number | null = 120_000): LiveMatchEvent => ({
  ...common(seconds, clockMs),
  ...{ type: 'round-started', round },
})
export const roundEnded = (seconds: number, winner: Side = 'blue'): LiveMatchEvent => ({
  ...common(seconds, 0),
  ...{ type: 'round-ended', winner },
})
export const loaded = (seconds: number, matchId = 'm2'): LiveMatchEvent => ({
  ...common(seconds, null),
  ...{ type: 'loaded', matchId, round: null },
})
export const won = (seconds: number): LiveMatchEvent => ({
  ...common(seconds, 0),
  ...{ type: 'winner', side: 'blue', name: null, classification: '2-0 PTF' },
})
/** The same, by the action by hand of this number. */
export const byHand = (action: number, event: LiveMatchEvent): LiveMatchEvent => ({ ...event, manual: action })
export const undone = (seconds: number, action: number): LiveMatchEvent => ({
  ...common(seconds),
  ...{ type: 'undone', action, manual: action },
})
