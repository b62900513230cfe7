// Whether the match clock told its time without jumps, and whether the scoring system's sums are those of what was heard. Pure.
import { ok, silent, warn, type Subject } from '../check.ts'
import type { DoctorCheck } from '../contract.ts'
import type { Answers } from '../questions.ts'
import { count } from '../words.ts'

type Event = Extract<Answers['events'], { ok: true }>['value']['events'][number]

export interface ClockJump {
  readonly round: number | null
  readonly at: string
  /** What the clock should have shown, and what it showed. */
  readonly expectedMs: number
  readonly toldMs: number
}

const area = 'feed'
const jumps: Subject = { id: 'feed.clock', area, title: 'Match clock' }
const sums: Subject = { id: 'feed.sums', area, title: 'Sums' }

/** The clock is told by whole seconds, and late by as much as the network is. */
const toleranceMs = 2_500

export function clockChecks({ events }: Pick<Answers, 'events'>): DoctorCheck[] {
  if (!events.ok) return [silent(jumps, events)]
  const all = events.value.events
  return [jumpCheck(clockJumps(all)), sumCheck(all.filter(({ type }) => type === 'mismatch').length)]
}

/** Between two events of a round the clock runs as the wall clock does, or stands. */
export function clockJumps(events: readonly Event[]): ClockJump[] {
  const found: ClockJump[] = []
  let before: Seen | undefined
  let running = false
  for (const event of events) {
    if (startsAnew(event)) before = undefined
    const jump = before && jumpBetween(before, event, running)
    if (jump) found.push(jump)
    running = runsAfter(event, running)
    if (event.clockMs !== null) before = { ...event, clockMs: event.clockMs }
  }
  return found
}

type Seen = Pick<Event, 'round' | 'at'> & { readonly clockMs: number }

function startsAnew({ type }: Event): boolean {
  return type === 'round-started' || type === 'loaded'
}

function runsAfter({ type }: Event, before: boolean): boolean {
  if (type === 'clock-started') return true
  return type === 'clock-stopped' || type === 'round-ended' ? false : before
}

function jumpBetween(before: Seen, { round, at, clockMs }: Event, running: boolean): ClockJump | undefined {
  if (clockMs === null || round !== before.round) return undefined
  const passedMs = running ? Date.parse(at) - Date.parse(before.at) : 0
  const expectedMs = Math.max(0, before.clockMs - passedMs)
  return Math.abs(clockMs - expectedMs) > toleranceMs ? { round, at, expectedMs, toldMs: clockMs } : undefined
}

function jumpCheck(found: readonly ClockJump[]): DoctorCheck {
  const last = found.at(-1)
  if (!last) return ok(jumps, 'Without jumps in this match')
  const finding = `${count(found.length, 'jump', 'jumps')} in this match, last in round ${last.round ?? 'unknown'}: ${clockText(last.toldMs)} where ${clockText(last.expectedMs)} was to be expected`
  return warn(
    jumps,
    finding,
    'If nobody has set the clock at the scoring PC, datagrams were lost: check the cable. A capture played at another speed jumps too.',
  )
}

function sumCheck(mismatches: number): DoctorCheck {
  if (mismatches === 0) return ok(sums, 'Those of the scoring system are those of what was heard')
  return warn(
    sums,
    `${count(mismatches, 'time', 'times')} in this match the scoring system’s sums were not those of what was heard`,
    'Datagrams were lost, or something was corrected by hand at the scoring PC: compare the score with the board.',
  )
}

function clockText(ms: number): string {
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
