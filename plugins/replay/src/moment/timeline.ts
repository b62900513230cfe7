// What happened within a clip, by position in its film, and what the match clock showed meanwhile. Pure; cuts and shows nothing.
import { type LiveMatchEvent, standingEvents } from '@restrike/pss'
import type { ClockStretch, Mark, Timeline, TimelineEntry } from '../contract.ts'
import { momentOf } from './ascending.ts'
import { clockOver } from './clock-over.ts'
import { isTakenBack } from './gam-jeom.ts'

export interface TimelineOrder {
  /** Of the match, from before the clip on; in any order, some perhaps twice. */
  readonly events: readonly LiveMatchEvent[]
  readonly marks: readonly Mark[]
  /** The moment of the court at position 0, ms since 1970. */
  readonly startAt: number
  readonly durationMs: number
}

export function timelineOf({ events, marks, startAt, durationMs }: TimelineOrder): Timeline {
  const endAt = startAt + durationMs
  const known = standingEvents(inOrderOnce(events)).standing
  const told = known.flatMap((event, index) => {
    const what = whatOf(event, known, index)
    return what ? [entryOf(event, what, startAt)] : []
  })
  const entries = [...told, ...marks.map((mark) => entryOf(mark, { kind: 'mark', side: null, value: null, label: mark.label }, startAt))]
  return {
    entries: entries
      .filter(({ positionMs }) => positionMs >= 0 && positionMs <= durationMs)
      .toSorted((a, b) => a.positionMs - b.positionMs),
    clock: clockOver(known, startAt, endAt).map(({ at, ...stretch }): ClockStretch => ({ positionMs: at - startAt, ...stretch })),
  }
}

type What = Pick<TimelineEntry, 'kind' | 'side' | 'value' | 'label'>

function entryOf({ at, round, clockMs }: Pick<TimelineEntry, 'at' | 'round' | 'clockMs'>, what: What, startAt: number): TimelineEntry {
  return { positionMs: Date.parse(at) - startAt, at, round, clockMs, ...what }
}

/** The same event may come from the database and from memory: there it has a number, here not yet. */
function inOrderOnce(events: readonly LiveMatchEvent[]): LiveMatchEvent[] {
  const once = new Map(events.map((event) => [JSON.stringify({ ...event, seq: undefined }, Object.keys(event).toSorted()), event]))
  return [...once.values()].toSorted((a, b) => momentOf(a) - momentOf(b))
}

/** Undefined for what a timeline does not show. */
function whatOf(event: LiveMatchEvent, events: readonly LiveMatchEvent[], index: number): What | undefined {
  switch (event.type) {
    case 'point':
      return { kind: 'point', side: event.side, value: event.value, label: null }
    // Of points taken back only the lower score is told.
    case 'score-corrected':
      return { kind: 'point', side: event.side, value: event.to - event.from, label: `score corrected from ${event.from} to ${event.to}` }
    case 'hit-level':
      return { kind: 'hit-level', side: event.side, value: event.level, label: null }
    case 'gam-jeom':
      return { kind: 'gam-jeom', side: event.side, value: event.count, label: isTakenBack(events, index) ? 'taken back' : null }
    case 'challenge':
      return { kind: 'challenge', side: event.by, value: null, label: answerOf(event) }
    case 'clock-started':
    case 'clock-stopped':
    case 'round-started':
      return { kind: event.type, side: null, value: null, label: null }
    case 'round-ended':
      return { kind: 'round-ended', side: event.winner, value: null, label: null }
    default:
      return undefined
  }
}

/** Null for the request itself. */
function answerOf({ accepted, won, cancelled }: Extract<LiveMatchEvent, { type: 'challenge' }>): string | null {
  if (cancelled) return 'cancelled'
  if (won !== null) return won ? 'upheld' : 'rejected'
  if (accepted === null) return null
  return accepted ? 'accepted' : 'denied'
}
