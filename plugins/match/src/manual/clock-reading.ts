// Where a clock is that was read once and has gone on since. Pure.
import type { HandClock, KnownMessage, MatchState } from '@restrike/pss'

export interface Reading {
  /** With parts of a second, ms. */
  readonly value: number
  /** When it was there, monotonic ms. */
  readonly at: number
  /** Down or up. */
  readonly direction: 1 | -1
}

/** What is followed of the match. */
export interface Followed {
  readonly state: MatchState
  readonly countsUp: boolean
}

export const handClocks = ['clk', 'brk', 'ij'] as const satisfies readonly HandClock[]

export function valueAt({ value, at, direction }: Reading, now: number): number {
  return value + direction * (now - at)
}

/** Whole seconds, as such clocks show them: 2:00 until a second is over, and 0:00 only when all is. */
export function shownOf(value: number, direction: 1 | -1): number {
  return (direction === 1 ? Math.floor(value / 1000) : Math.ceil(value / 1000)) * 1000
}

/** What a clock shows that runs; null while it does not. */
export function runningIn({ clock, break: rest, injury }: MatchState, which: HandClock): number | null {
  switch (which) {
    case 'clk':
      return clock.running ? clock.ms : null
    case 'brk':
      return rest?.ms ?? null
    case 'ij':
      return injury?.shown ? injury.ms : null
    default:
      return which satisfies never
  }
}

/** `over`: it ends with this. */
export function tickMessage(which: HandClock, ms: number, over: boolean, { injury }: MatchState): KnownMessage {
  if (which === 'ij') return { stream: 'ij', side: injury?.side ?? 'unknown', ms, action: over ? 'hide' : null }
  return { stream: which, ms, action: over ? 'stopEnd' : null }
}

/** Ends a clock where it stands. */
export function stopMessage(which: HandClock, { state }: Followed): KnownMessage {
  const ms = runningIn(state, which) ?? 0
  return which === 'clk' ? { stream: 'clk', ms, action: 'stop' } : tickMessage(which, ms, true, state)
}

/** Where it is over. */
export function endOf(which: HandClock, { state, countsUp }: Followed): number {
  if (which !== 'clk' || !countsUp) return 0
  return state.roundSeconds === null ? Number.POSITIVE_INFINITY : state.roundSeconds * 1000
}
