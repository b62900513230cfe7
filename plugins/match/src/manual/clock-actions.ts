// The three clocks by hand: fight, break, injury time. Only what is told at once; what makes them tick is hand-clocks.ts.
import type { KnownMessage } from '@restrike/pss'
import type { ActionOf, Court, Outcome } from './comes-to.ts'

/** Where nobody says how long it is to be. */
const usualBreakMs = 60_000
const usualInjuryMs = 60_000

export function comesToClock({ run }: ActionOf<'clock'>, court: Court): Outcome {
  const { state, countsUp } = court
  const { running } = state.clock
  if (!run) return running ? stopped(court) : 'The clock stands already'
  if (running) return 'The clock runs already'
  if (state.winner !== null) return 'The match has its winner: take that back first'
  const ms = state.clock.ms ?? roundMs(court)
  if (ms === null) return 'Nobody has said what the clock is to show: set it first'
  if (!countsUp && ms === 0) return 'The time of the round is over: set the clock, or announce the next round'
  return [...injuryEnded(court), { stream: 'clk', ms, action: 'start' }]
}

export function comesToSetClock({ ms: wanted }: ActionOf<'set-clock'>, court: Court): Outcome {
  const { clock } = court.state
  const ms = wholeSeconds(wanted)
  if (clock.ms === ms) return 'The clock shows that already'
  if (clock.running) return [{ stream: 'clk', ms, action: ms === 0 && !court.countsUp ? 'stopEnd' : null }]
  // The stop alone would make a pause of a fight that has not begun.
  const ready: readonly KnownMessage[] = isBeforeFight(court) ? [{ stream: 'rdy' }] : []
  return [{ stream: 'clk', ms, action: 'stop' }, ...ready]
}

export function comesToBreak({ run, ms }: ActionOf<'break'>, court: Court): Outcome {
  const { state } = court
  if (!run) return state.break === null ? 'There is no break now' : [{ stream: 'brk', ms: state.break.ms, action: 'stopEnd' }]
  if (state.break !== null) return 'The break is on already'
  if (state.winner !== null) return 'The match has its winner: there is no break behind it'
  return [...injuryEnded(court), ...stopped(court), { stream: 'brk', ms: wholeSeconds(ms ?? usualBreakMs), action: null }]
}

export function comesToInjury({ side, run, ms }: ActionOf<'injury'>, court: Court): Outcome {
  const { injury } = court.state
  if (!run) return injury?.shown ? injuryEnded(court) : 'There is no injury time now'
  if (injury?.shown) return 'Injury time runs already'
  return [{ stream: 'ij', side, ms: wholeSeconds(ms ?? usualInjuryMs), action: 'show' }, ...stopped(court)]
}

/** The fight clock stopped, if it runs. */
export function stopped({ state: { clock } }: Court): readonly KnownMessage[] {
  return clock.running ? [{ stream: 'clk', ms: clock.ms ?? 0, action: 'stop' }] : []
}

export function injuryEnded({ state: { injury } }: Court): readonly KnownMessage[] {
  return injury?.shown ? [{ stream: 'ij', side: injury.side, ms: injury.ms, action: 'hide' }] : []
}

/** What the clock shows when a round begins; null when it is not known. */
export function roundMs({ state, countsUp }: Court): number | null {
  if (countsUp) return 0
  return state.roundSeconds === null ? null : state.roundSeconds * 1000
}

export function isBeforeFight({ state: { phase } }: Court): boolean {
  return phase === 'loaded' || phase === 'ready'
}

/** The wire has no parts of a second. */
function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1000) * 1000
}
