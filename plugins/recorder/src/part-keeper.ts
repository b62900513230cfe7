// Follows what each OBS writes: opens a part when a file begins to belong to a match, closes it at its end, has it measured, keeps it.
import type { ObsConnection, ObsOutput, ObsRecording } from '@restrike/obs/contract'
import type { Logger } from '@restrike/sdk'
import { measureParts, type Inspecting } from './measure-parts.ts'
import { closed, isOpen, placed, positionAt, type Gap, type Part } from './part.ts'
import type { RecordingStore } from './recording-store.ts'
import { recordingId } from './recordings.ts'

export interface PartKeeperOptions extends Inspecting {
  readonly store: Pick<RecordingStore, 'keep'>
  readonly log: Logger
  /** How far OBS's timecode lags, as long as no file of that OBS was measured. */
  readonly usualLagMs: number
  /** When the recording of a match began to be wanted, ms since 1970. */
  begunAt(matchId: string): number | null
  /** A part of this recording is new, ended or measured. */
  changed(part: Part): void
}

export interface Moment {
  readonly at: number
  readonly monotonicMs: number
}

/** A running part is kept so often, for the case that the program is killed. */
const keepEveryMs = 5_000
/** A smaller difference of the clocks is drift or noise of the measurement. */
const clockStepMs = 20

interface OpenPart {
  part: Part
  keptAt: number
  pausedAt: Moment | null
  /** Begun by an earlier run of the program. */
  readonly restored: boolean
  /** OBS's figures are of this file alone; where it went on from another file they are of both. */
  readonly alone: boolean
  /** Parts of other matches in the same file: they can be measured when it is closed, not before. */
  readonly before: Part[]
  /** An order to end it was heard. */
  end: Moment | null
}

export class PartKeeper {
  readonly #options: PartKeeperOptions
  readonly #open = new Map<string, OpenPart>()
  /** By connection: how far OBS's timecode lagged in the last file measured. */
  readonly #lags = new Map<string, number>()
  /** Keys of the parts that this run looks after. */
  readonly #known = new Set<string>()
  #clockOffset = Date.now() - performance.now()

  constructor(options: PartKeeperOptions) {
    this.#options = options
  }

  /** The part that a connection is writing, as far as is known. */
  open(connection: string): Part | null {
    return this.#open.get(connection)?.part ?? null
  }

  openParts(): Part[] {
    return [...this.#open.values()].map(({ part }) => part)
  }

  /** What an earlier run has left unfinished: a file may still be written, another may wait to be measured. */
  restore(parts: readonly Part[], lags: ReadonlyMap<string, number>): void {
    for (const [connection, lag] of lags) if (!this.#lags.has(connection)) this.#lags.set(connection, lag)
    const found = parts.filter((part) => !this.#known.has(keyOf(part)))
    for (const part of found.toReversed()) {
      if (!isOpen(part) || this.#open.has(part.connection)) continue
      this.#set(part.connection, { part: inThisRun(part), keptAt: 0, restored: true, alone: part.bytes !== null })
    }
    for (const part of found) if (!this.#known.has(keyOf(part))) this.#restoreClosed(part)
  }

  /** Not written any more, or by now under another key. */
  #restoreClosed(part: Part): void {
    const open = this.#open.get(part.connection)
    const known = isOpen(part) ? closed(part, null, open?.part.openedAt ?? Date.now()) : part
    if (isOpen(part)) this.#keep(known)
    this.#known.add(keyOf(part))
    if (open?.part.path === part.path) open.before.push(inThisRun(known))
    else void this.#measure([known], true, false)
  }

  /** What OBS is seen to do; what is unknown changes nothing. */
  see({ name, local, recording }: ObsConnection, now: Moment): void {
    if (recording === null) return
    const open = this.#open.get(name)
    if (open && goesOn(open, recording)) return this.#follow(open, recording, now)
    if (open && recording.active && recording.label !== null && open.part.path === recording.path)
      return this.#handOn(name, open, recording.label, now)
    if (open) this.#close(name, open, open.end, now, local)
    if (recording.active) this.#begin(name, recording, now, !open || open.restored)
  }

  /** Nothing is heard of this OBS any more. */
  leave(connection: string, now: Moment): void {
    const open = this.#open.get(connection)
    if (open) this.#close(connection, open, open.end, now, false)
  }

  /** What OBS tells of its recording at once: moments are exact here. */
  hear(told: ObsOutput, local: boolean): void {
    const { name, output, change, path, label } = told
    const open = this.#open.get(name)
    if (output !== 'recording' || !open) return
    const moment = { at: Date.parse(told.at), monotonicMs: told.monotonicMs }
    if (path !== null && path !== open.part.path) {
      // Else it is about another file than the one known: the next status tells what became of this one.
      if (change === 'file-changed') this.#split(name, open, { path, label, moment }, local)
      return
    }
    if (told.bytes !== null && open.alone) open.part = { ...open.part, bytes: Math.max(told.bytes, open.part.bytes ?? 0) }
    if (change === 'stopped' || change === 'lost') this.#close(name, open, endOf(open, told, moment), moment, local)
    else this.#note(open, change, moment)
  }

  /** Notices when the wall clock was set, and tells by how much. */
  tick(now: Moment): number {
    const offset = now.at - now.monotonicMs
    const ms = offset - this.#clockOffset
    if (Math.abs(ms) < clockStepMs) return 0
    this.#clockOffset = offset
    for (const open of this.#open.values()) this.#addGap(open, { kind: 'clock', at: now.at, ms })
    return ms
  }

  #note(open: OpenPart, change: ObsOutput['change'], moment: Moment): void {
    if (change === 'stopping') open.end = moment
    if (change === 'paused') open.pausedAt = moment
    if (change !== 'resumed' || open.pausedAt === null) return
    this.#addGap(open, pauseOf(open.pausedAt, moment))
    open.pausedAt = null
  }

  /** Not before it is known which file it is, for which match, and since when. */
  #begin(connection: string, recording: ObsRecording, now: Moment, alone: boolean): void {
    const { label: matchId, path, startedAt, startedMonotonicMs, paused, bytes, by } = recording
    if (matchId === null || path === null || startedAt === null || startedMonotonicMs === null) return
    const base = { at: Date.parse(startedAt), monotonicMs: startedMonotonicMs }
    const fresh = freshPart(connection, matchId, path, base, this.#lags.get(connection) ?? this.#options.usualLagMs)
    const begunAt = this.#options.begunAt(matchId)
    // Begun for the match it has nothing from before.
    const fromMs = begunAt === null || by === 'us' ? 0 : (positionAt(fresh, begunAt) ?? 0)
    const part = { ...fresh, openedAt: Math.round(now.at), fromMs, bytes: alone ? bytes : null }
    this.#set(connection, { part, keptAt: now.monotonicMs, pausedAt: paused ? now : null, alone })
    this.#keep(part)
  }

  /** OBS goes on in another file, for the same match. */
  #split(connection: string, open: OpenPart, to: { path: string; label: string | null; moment: Moment }, local: boolean): void {
    const { path, label, moment } = to
    // Not an order: what is being encoded at this moment goes into the one file or the other.
    this.#close(connection, open, null, moment, local)
    const part = freshPart(connection, label ?? open.part.matchId, path, moment, this.#lags.get(connection) ?? this.#options.usualLagMs)
    this.#set(connection, { part, keptAt: moment.monotonicMs, alone: false })
    this.#keep(part)
  }

  /** The same file under another match: it ends here for the one and begins for the other. */
  #handOn(connection: string, open: OpenPart, matchId: string, now: Moment): void {
    const before = closed(open.part, null, now.at)
    this.#keep(before)
    const next = { ...open.part, recordingId: recordingId(matchId, connection), matchId, openedAt: Math.round(now.at) }
    const part = { ...next, fromMs: positionAt(next, this.#options.begunAt(matchId) ?? now.at) ?? 0 }
    this.#set(connection, { ...open, part, keptAt: now.monotonicMs, before: [...open.before, before] })
    this.#keep(part)
  }

  #follow(open: OpenPart, { bytes, startedAt, startedMonotonicMs }: ObsRecording, now: Moment): void {
    const { base, gaps } = open.part
    const told = startedAt === null || startedMonotonicMs === null ? base : { at: Date.parse(startedAt), monotonicMs: startedMonotonicMs }
    // What OBS tells anew after a restart only lags behind what was known; after a gap the wall time of it means nothing.
    const keeps = gaps.length > 0 || !open.alone || (open.restored && told.monotonicMs >= base.monotonicMs)
    const part = keeps ? open.part : placed(open.part, told, open.part.lagMs)
    open.part = { ...part, bytes: (open.alone ? bytes : null) ?? part.bytes }
    if (now.monotonicMs - open.keptAt < keepEveryMs) return
    open.keptAt = now.monotonicMs
    this.#options.store.keep(open.part)
  }

  #addGap(open: OpenPart, gap: Gap): void {
    open.part = { ...open.part, gaps: [...open.part.gaps, gap] }
    this.#options.store.keep(open.part)
  }

  #close(connection: string, open: OpenPart, end: Moment | null, now: Moment, local: boolean): void {
    this.#open.delete(connection)
    const { gaps } = open.part
    const paused = open.pausedAt === null ? gaps : [...gaps, pauseOf(open.pausedAt, end ?? now)]
    const part = closed({ ...open.part, gaps: paused }, end, now.at)
    this.#keep(part)
    // What another run knew of its beginning may be from before OBS told a timecode of it.
    void this.#measure([...open.before, part], local, open.alone && !open.restored)
  }

  /** The parts of one file; `byTimecode`: their beginning was known by OBS's timecode. Never rejects: a file that cannot be measured is kept as such. */
  async #measure(parts: readonly Part[], local: boolean, byTimecode: boolean): Promise<void> {
    try {
      const results = await measureParts(parts, local, this.#options)
      for (const part of results) this.#tell(byTimecode ? part : { ...part, timecodeLagMs: null })
    } catch (error) {
      // It stays unmeasured and is looked at again with the next start.
      this.#options.log.warn('a recording could not be measured', { path: parts.at(-1)?.path, error })
    }
  }

  #tell(result: Part): void {
    const { path, state, durationMs, timecodeLagMs: lagMs } = result
    if (lagMs !== null) this.#lags.set(result.connection, lagMs)
    this.#options.log.info('a recording was measured', { path, state, durationMs, lagMs })
    this.#keep(result)
  }

  #set(connection: string, open: Pick<OpenPart, 'part' | 'keptAt' | 'alone'> & Partial<OpenPart>): void {
    this.#open.set(connection, { ...unheard, before: [], ...open })
    this.#known.add(keyOf(open.part))
  }

  #keep(part: Part): void {
    this.#options.store.keep(part)
    this.#options.changed(part)
  }
}

const unheard = { pausedAt: null, restored: false, end: null }

function freshPart(connection: string, matchId: string, path: string, base: Moment, lagMs: number): Part {
  return {
    ...{ recordingId: recordingId(matchId, connection), matchId, connection, openedAt: Math.round(base.at), path, base, lagMs },
    ...{ state: 'recording', timing: 'estimated', timecodeLagMs: null, fromMs: 0 },
    ...{ end: null, endedAt: null, durationMs: null, bytes: null, checksum: null, gaps: [] },
  }
}

/** Where OBS gave up by itself, or was lost, nobody knows how much of it got into the file. */
function endOf({ end }: OpenPart, { change, by }: ObsOutput, moment: Moment): Moment | null {
  if (change === 'lost') return null
  return end ?? (by === 'obs' ? null : moment)
}

/** Its length by the clock that nobody sets. */
function pauseOf(from: Moment, to: Moment): Gap {
  return { kind: 'pause', at: to.at, ms: Math.max(0, to.monotonicMs - from.monotonicMs) }
}

function keyOf({ recordingId: id, openedAt }: Part): string {
  return `${id} ${openedAt}`
}

/** Whether OBS still writes this part; without a path or label that is not known to be otherwise. */
function goesOn({ part }: OpenPart, { active, path, label }: ObsRecording): boolean {
  return active && (path === null || (path === part.path && (label === null || label === part.matchId)))
}

/** The monotonic clock of an earlier run means nothing in this one; the wall clock does. */
function inThisRun(part: Part): Part {
  const { at } = part.base
  return { ...part, base: { at, monotonicMs: at - (Date.now() - performance.now()) } }
}
