// Where the player is in time, and where it goes: plays, loops, the standard sequence. Pure; what is decoded or painted is not known here.
import type { Marks } from './player.ts'

export interface Playback {
  readonly positionMs: number
  readonly playing: boolean
  readonly rate: number
  readonly loop: boolean
  readonly marks: Marks
  readonly sequence: number | null
}

/** Of the film: where it can be, and what the sequence shows. */
export interface Bounds {
  readonly fromMs: number
  readonly toMs: number
  readonly jumpToMs: number
  readonly window: { readonly fromMs: number; readonly toMs: number } | null
}

/** First at full speed: slow motion alone makes ordinary actions look illegal. */
export const sequenceRates = [1, 1, 0.25] as const
/** Shown before the window and after the action, and at the least. */
const leadMs = 1_000
const tailMs = 1_500

export const atRest: Playback = { positionMs: 0, playing: false, rate: 1, loop: false, marks: { inMs: null, outMs: null }, sequence: null }

/** What the sequence plays: from the window's beginning to some time behind the action, or the film's end. */
export function stretchOf({ fromMs, toMs, jumpToMs, window }: Bounds): { readonly fromMs: number; readonly toMs: number } {
  const begin = Math.max(fromMs, Math.min(window?.fromMs ?? jumpToMs - 3_000, jumpToMs - leadMs))
  return { fromMs: begin, toMs: Math.min(toMs, Math.max(window?.toMs ?? 0, jumpToMs + tailMs)) }
}

export function played(state: Playback, rate = state.rate): Playback {
  return { ...state, playing: true, rate, sequence: null }
}

export function paused(state: Playback): Playback {
  return { ...state, playing: false, sequence: null }
}

export function sought(state: Playback, positionMs: number, bounds: Bounds): Playback {
  return { ...state, positionMs: within(positionMs, bounds), sequence: null }
}

export function marked(state: Playback, which: 'in' | 'out', positionMs: number): Playback {
  const { inMs, outMs } = state.marks
  const marks = which === 'in' ? { inMs: positionMs, outMs } : { inMs, outMs: positionMs }
  const crossed = marks.inMs !== null && marks.outMs !== null && marks.inMs >= marks.outMs
  // The newer mark is the one that is meant.
  return { ...state, marks: crossed ? { inMs: which === 'in' ? positionMs : null, outMs: which === 'out' ? positionMs : null } : marks }
}

export function sequenceToggled(state: Playback, bounds: Bounds): Playback {
  if (state.sequence !== null) return paused(state)
  return { ...state, playing: true, rate: sequenceRates[0], sequence: 0, positionMs: stretchOf(bounds).fromMs }
}

/** After so many ms of real time. */
export function advanced(state: Playback, dtMs: number, bounds: Bounds): Playback {
  if (!state.playing) return state
  const next = state.positionMs + dtMs * state.rate
  if (state.sequence !== null) return inSequence(state, next, bounds)
  const [from, to] = state.loop ? [state.marks.inMs ?? bounds.fromMs, state.marks.outMs ?? bounds.toMs] : [bounds.fromMs, bounds.toMs]
  if (next >= from && next < to) return { ...state, positionMs: next }
  if (state.loop && to > from) return { ...state, positionMs: state.rate < 0 ? to - 0.001 : from }
  return { ...state, playing: false, positionMs: within(next, bounds) }
}

function inSequence(state: Playback, next: number, bounds: Bounds): Playback {
  const stretch = stretchOf(bounds)
  if (next < stretch.toMs) return { ...state, positionMs: next }
  const step = (state.sequence ?? 0) + 1
  const rate = sequenceRates[step]
  if (rate !== undefined) return { ...state, sequence: step, rate, positionMs: stretch.fromMs }
  return { ...state, playing: false, rate: 1, sequence: null, positionMs: within(bounds.jumpToMs, bounds) }
}

function within(positionMs: number, { fromMs, toMs }: Bounds): number {
  return Math.min(Math.max(positionMs, fromMs), toMs)
}
