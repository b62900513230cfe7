// What is wrong with the recording, from what is seen of one OBS: facts -> alarms with their words, and the coming and going of them. Pure.
import type { ObsConnection } from '@restrike/obs/contract'
import type { Alarm, AlarmKind } from './contract.ts'
import type { DiskSeverity } from './disk-forecast.ts'

/** All that is known of one OBS that records. Times in ms of the monotonic clock. */
export interface Facts {
  readonly connection: ObsConnection
  /** The match that is to be recorded, and how it is called. */
  readonly match: { readonly id: string; readonly name: string } | null
  readonly released: boolean
  readonly skippedPercent: number
  readonly mostSkippedPercent: number
  readonly fileStalled: boolean
  readonly picture: { readonly black: boolean; readonly frozen: boolean }
  readonly disk: { readonly severity: DiskSeverity; readonly text: string }
  /** The recording format, where it is one that a crash destroys. */
  readonly unsafeFormat: string | null
  /** OBS ended the recording of this match by itself, and since it goes on again. */
  readonly brokenOff: { readonly matchId: string; readonly why: string; readonly runsSinceMs: number | null } | null
  readonly nowMs: number
}

export type Found = Omit<Alarm, 'since'>

/** How long it must be so before it is said, and how long it must be well before it is taken back: nothing flaps. */
const patience = {
  'not-connected': { raiseMs: 1_000, clearMs: 0 },
  // OBS takes up to a second to start; a key frame and its answer come with it.
  'does-not-start': { raiseMs: 3_000, clearMs: 0 },
  'not-growing': { raiseMs: 0, clearMs: 2_000 },
  'frames-skipped': { raiseMs: 0, clearMs: 10_000 },
  'picture-black': { raiseMs: 0, clearMs: 0 },
  'picture-frozen': { raiseMs: 0, clearMs: 0 },
  'stopped-by-hand': { raiseMs: 0, clearMs: 0 },
  'stopped-by-obs': { raiseMs: 0, clearMs: 0 },
  'disk-short': { raiseMs: 2_000, clearMs: 5_000 },
  'unsafe-format': { raiseMs: 0, clearMs: 0 },
  'not-kept': { raiseMs: 0, clearMs: 0 },
  'bad-template': { raiseMs: 0, clearMs: 0 },
} satisfies Record<AlarmKind, { raiseMs: number; clearMs: number }>

/** So long a recording must run again before its breaking off is past. */
const mendedMs = 5_000

export function alarmsOf(facts: Facts): Found[] {
  return [...always(facts), ...inMatch(facts)]
}

function always({ connection: { name, state, problem }, disk, unsafeFormat, match }: Facts): Found[] {
  const about = { connection: name, matchId: match?.id ?? null }
  const found: Found[] = []
  if (disk.severity !== 'ok' && state === 'connected')
    found.push({
      ...{ ...about, kind: 'disk-short', severity: disk.severity },
      reason: `The recording disk of OBS "${name}" runs short: ${disk.text}`,
      fix: 'Delete or move old recordings, or choose another disk in OBS (Settings > Output > Recording Path) between two matches.',
    })
  if (unsafeFormat !== null && state === 'connected')
    found.push({
      ...{ ...about, kind: 'unsafe-format', severity: 'degraded' },
      reason: `OBS "${name}" records as plain ${unsafeFormat}: the whole file is lost if OBS or the power fails before it is closed`,
      fix: 'Set MKV: the setup check of the OBS page does it, or obs.setup {"apply":true}.',
    })
  if (match && state !== 'connected' && state !== 'disconnected')
    found.push({
      ...{ ...about, kind: 'not-connected', severity: 'failed' },
      reason: `${match.name} is not seen to be recorded: OBS "${name}" is not connected${problem ? ` (${problem})` : ''}`,
      fix: 'See the OBS page for the cause. If OBS still runs it goes on recording; when it is back it is taken up again by itself.',
    })
  return found
}

function inMatch(facts: Facts): Found[] {
  const { connection, match, released } = facts
  if (!match || connection.state !== 'connected') return []
  const { name, recording } = connection
  const about = { connection: name, matchId: match.id }
  if (released)
    return [
      {
        ...{ ...about, kind: 'stopped-by-hand', severity: 'degraded' },
        reason: `${match.name} is not recorded any more: somebody stopped the recording of OBS "${name}" by hand`,
        fix: 'Press Start on the OBS page to go on. The next match is recorded again by itself.',
      },
    ]
  if (recording === null) return broken(facts, match.id)
  // What it records for another match it should have ended by now.
  const records = recording.active && recording.label === match.id
  return [...broken(facts, match.id), ...(records ? running(facts, match.name, about) : [doesNotStart(connection, match.name, about)])]
}

function doesNotStart(
  { name, recording, problem, fix }: ObsConnection,
  match: string,
  about: Pick<Found, 'connection' | 'matchId'>,
): Found {
  const closing = recording?.active === true
  const why = closing ? 'has not closed the file before it' : `does not start${problem ? ` (${problem})` : ''}`
  return {
    ...{ ...about, kind: 'does-not-start', severity: 'failed' },
    reason: `${match} is not recorded: OBS "${name}" ${why}`,
    fix: closing
      ? 'Its file writer hangs, or its disk is very slow. If it stays so, start OBS again: recording then goes on by itself.'
      : (fix ?? 'Look at OBS: recording folder, free disk, a message on its screen.'),
  }
}

function running(facts: Facts, match: string, about: Pick<Found, 'connection' | 'matchId'>): Found[] {
  const { connection, skippedPercent, mostSkippedPercent, fileStalled, picture } = facts
  const found: Found[] = []
  const say = (kind: AlarmKind, severity: Found['severity'], reason: string, fix: string) =>
    void found.push({ ...about, kind, severity, reason, fix })
  if (connection.recording?.growing === false || fileStalled)
    say(
      'not-growing',
      'failed',
      `The recording of ${match} does not grow`,
      'Look at OBS and its disk. Stop and start the recording on the OBS page; if that does not help, start OBS again.',
    )
  if (skippedPercent > mostSkippedPercent)
    say(
      'frames-skipped',
      'degraded',
      `OBS "${about.connection}" skips ${Math.round(skippedPercent)} % of the frames`,
      'The computer of OBS is too busy: close other programs, lower its resolution or choose a faster encoder.',
    )
  if (picture.black)
    say('picture-black', 'failed', `OBS "${about.connection}" shows a black picture`, 'Check camera, cable and the scene that OBS shows.')
  if (picture.frozen)
    say(
      'picture-frozen',
      'degraded',
      `The picture of OBS "${about.connection}" stands still`,
      'Check the camera and its cable; in OBS, deactivate and activate the source.',
    )
  return found
}

/** It has run again for so long that its breaking off is past. */
export function isMended({ runsSinceMs }: NonNullable<Facts['brokenOff']>, nowMs: number): boolean {
  return runsSinceMs !== null && nowMs - runsSinceMs > mendedMs
}

function broken({ connection, brokenOff, nowMs }: Facts, matchId: string): Found[] {
  if (brokenOff?.matchId !== matchId || isMended(brokenOff, nowMs)) return []
  return [
    {
      ...{ connection: connection.name, matchId, kind: 'stopped-by-obs', severity: 'failed' },
      reason: `The recording of OBS "${connection.name}" broke off: ${brokenOff.why}`,
      fix: 'It is started again by itself in a second file; what was recorded before is kept. Look at OBS and its disk.',
    },
  ]
}

/** Of the list of recordings, whatever OBS does. */
export function notKept(lost: number): Found {
  return {
    ...{ kind: 'not-kept', connection: '', severity: 'degraded', matchId: null },
    reason: `${lost} changes to the list of recordings could not be kept; the files themselves are there`,
    fix: 'See the database for the cause.',
  }
}

export function noObsPart(matchId: string | null): Found {
  return {
    ...{ kind: 'not-connected', connection: '', severity: 'failed', matchId },
    reason: 'Nothing is known of OBS: the part of this program that controls it does not run',
    fix: 'See obs in the doctor; start it with system.plugin.start {"name":"obs"}.',
  }
}

export function noRecordingObs({ id, name }: NonNullable<Facts['match']>): Found {
  return {
    ...{ kind: 'not-connected', connection: '', severity: 'degraded', matchId: id },
    reason: `${name} is not recorded: no OBS is set up to record, or it was disconnected by hand`,
    fix: 'Add it on the OBS page of the console, or connect it again there.',
  }
}

/** One alarm in the book: found, and perhaps not said yet, or said, and perhaps well again. */
interface Entry {
  readonly found: Found
  readonly firstMs: number
  readonly lastMs: number
  /** When it was said; null while it is waited. */
  readonly since: string | null
}

export type AlarmBook = ReadonlyMap<string, Entry>
export const emptyBook: AlarmBook = new Map()

export interface BookChange {
  readonly change: 'raised' | 'cleared'
  readonly alarm: Alarm
}

/** The book after a look that found these. `at`: wall clock, ms. */
export function enter(book: AlarmBook, found: readonly Found[], nowMs: number, at: number): { book: AlarmBook; changes: BookChange[] } {
  const now = new Date(at).toISOString()
  const next = new Map(found.map((alarm) => [keyOf(alarm), entered(alarm, book.get(keyOf(alarm)), nowMs, now)]))
  const changes: BookChange[] = []
  for (const [key, { found: alarm, since }] of next) {
    if (since !== null && (book.get(key)?.since ?? null) === null) changes.push({ change: 'raised', alarm: { ...alarm, since } })
  }
  for (const [key, entry] of book) {
    if (next.has(key) || entry.since === null) continue
    if (nowMs - entry.lastMs < patience[entry.found.kind].clearMs) next.set(key, entry)
    else changes.push({ change: 'cleared', alarm: { ...entry.found, since: entry.since } })
  }
  return { book: next, changes }
}

function entered(found: Found, before: Entry | undefined, nowMs: number, now: string): Entry {
  const firstMs = before?.firstMs ?? nowMs
  const due = nowMs - firstMs >= patience[found.kind].raiseMs
  return { found, firstMs, lastMs: nowMs, since: before?.since ?? (due ? now : null) }
}

function keyOf({ kind, connection }: Found): string {
  return `${kind} ${connection}`
}

/** What is said now, the worst first. */
export function saidIn(book: AlarmBook): Alarm[] {
  const said = [...book.values()].flatMap(({ found, since }) => (since === null ? [] : [{ ...found, since }]))
  return said.toSorted((a, b) => (a.severity === b.severity ? a.since.localeCompare(b.since) : a.severity === 'failed' ? -1 : 1))
}
