// The match clock over a stretch of time, from events: its ticks are none, so between two of them it is reckoned. Pure.
import type { LiveMatchEvent } from '@restrike/pss'
import { momentOf } from './ascending.ts'
import { clockSign } from './clock-sign.ts'

/** From `at` on (ms since 1970) the clock shows `clockMs`, and counts down if it is running. Null is unknown. */
export interface ClockPiece {
  readonly at: number
  readonly round: number | null
  readonly clockMs: number | null
  readonly running: boolean
}

/** An event tells the last tick heard: the clock may be up to a second further, and datagrams are late by some of another. */
const tickMs = 1_000
const jitterMs = 500

/**
 * Ascending, the first at `startAt`: it follows from what came before, else it is unknown until something tells. `events` ascending, each
 * once. A clock that counts up is shown by what events tell, as if it went the other way between them.
 */
export function clockOver(events: readonly LiveMatchEvent[], startAt: number, endAt: number): ClockPiece[] {
  let now: ClockPiece = { at: startAt, round: null, clockMs: null, running: runsAtFirst(events) }
  const pieces: ClockPiece[] = []
  for (const event of events) {
    const at = momentOf(event)
    if (at > endAt) break
    if (at > startAt && pieces.length === 0) pieces.push(shownAt(now, startAt))
    const next = after(now, event, at)
    if (!next) continue
    now = next
    if (at > startAt) pieces.push(now)
  }
  return pieces.length === 0 ? [shownAt(now, startAt)] : pieces
}

/** Before a stop it ran, before a start it stood. */
function runsAtFirst(events: readonly LiveMatchEvent[]): boolean {
  return events.find(({ type }) => type === 'clock-started' || type === 'clock-stopped')?.type === 'clock-stopped'
}

/** What an event tells anew; undefined when the clock goes on as it did. */
function after(now: ClockPiece, event: LiveMatchEvent, at: number): ClockPiece | undefined {
  const sign = clockSign(event)
  const running = sign === undefined ? now.running : sign === 'runs'
  const round = event.round ?? now.round
  const reckoned = shownAt(now, at).clockMs
  const clockMs = shown(event, sign, running, reckoned)
  if (running === now.running && round === now.round && clockMs === reckoned) return undefined
  return { at, round, clockMs, running }
}

/** The clock's own events are exact; others tell the last tick, so what was reckoned is only put right where it cannot be. */
function shown({ clockMs }: LiveMatchEvent, sign: ReturnType<typeof clockSign>, running: boolean, reckoned: number | null): number | null {
  if (clockMs === null) return reckoned
  if (reckoned === null || !running || sign !== undefined) return clockMs
  if (reckoned > clockMs + jitterMs) return clockMs
  if (reckoned < clockMs - tickMs - jitterMs) return Math.max(0, clockMs - tickMs)
  return reckoned
}

function shownAt(piece: ClockPiece, at: number): ClockPiece {
  const { clockMs, running } = piece
  if (clockMs === null || !running) return { ...piece, at }
  return { ...piece, at, clockMs: Math.max(0, clockMs - (at - piece.at)) }
}
