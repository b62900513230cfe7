// Puts the pieces together: match and OBS as they are -> what is wanted of each OBS, which parts there are, what is wrong.
import type { MatchState } from '@restrike/pss'
import type { ObsConnection, ObsOutput, ObsWanted } from '@restrike/obs/contract'
import type { Logger } from '@restrike/sdk'
import {
  alarmsOf,
  emptyBook,
  enter,
  noObsPart,
  noRecordingObs,
  notKept,
  saidIn,
  type BookChange,
  type Facts,
  type Found,
} from './alarms.ts'
import type { RecorderConnection, RecorderStatus } from './contract.ts'
import { isLocal, type Moment, type PartKeeper } from './part-keeper.ts'
import type { Part } from './part.ts'
import { isReleased, plan, type Wanted, type Wish } from './plan.ts'
import { fold, noCourse, resumed, shifted, wantedMatch, type CourseRules } from './state.ts'
import { Watched, type Asks, type WatchRules } from './watched.ts'

export interface RecorderRules extends CourseRules, WatchRules {
  readonly enabled: boolean
}

export interface RecorderOptions {
  readonly rules: RecorderRules
  readonly keeper: PartKeeper
  readonly asks: Asks
  readonly log: Logger
  want(connection: string, recording: ObsWanted['recording']): Promise<unknown>
  /** Ends the recording of an OBS whatever is wanted. */
  stop(connection: string): Promise<unknown>
  /** Folder and name for this match. */
  fileFor(match: MatchState, connection: string, several: boolean): Promise<Wanted['file']>
  onAlarm(change: BookChange): void
  /** What is wrong as long as the configuration is as it is. */
  readonly standing: readonly Found[]
  /** Rows of recordings that could not be kept. */
  lost(): number
  /** Bytes of the usual match, from those recorded before; null = none yet. */
  matchBytes(): number | null
}

/** The alarm comes first; this is for the case that nobody acts on it. */
const stalledTooLongMs = 3_000

export class Recorder {
  readonly #options: RecorderOptions
  #course = noCourse
  #match: MatchState | null = null
  readonly #watched = new Map<string, Watched>()
  readonly #asking = new Set<string>()
  #book = emptyBook
  /** Null: the program's own part that controls OBS does not run. */
  #seen: readonly ObsConnection[] | null = []
  #ready = false

  constructor(options: RecorderOptions) {
    this.#options = options
  }

  /** When recording of this match began to be wanted, ms since 1970. */
  begunAt(matchId: string): number | null {
    return this.#course.matchId === matchId ? this.#course.begunAt : null
  }

  /** What was recorded before the program ended is known, or will not be: from now on it acts. */
  begin(): void {
    this.#ready = true
    const moment = this.#now()
    for (const { connection } of this.#watched.values()) this.#options.keeper.see(connection, moment)
    this.act(moment)
  }

  takeMatch(match: MatchState): void {
    this.#match = match
    const moment = this.#now()
    this.#course = fold(this.#course, match, moment.at, this.#options.rules)
    this.act(moment)
  }

  takeObs(connections: readonly ObsConnection[] | null): void {
    const moment = this.#now()
    this.#seen = connections
    const records = (connections ?? []).filter(({ role }) => role !== 'stream')
    for (const name of this.#watched.keys()) if (!records.some((connection) => connection.name === name)) this.#watched.delete(name)
    // One that was taken off the list will tell no end of what it writes.
    const left =
      connections === null
        ? []
        : this.#options.keeper.openParts().filter(({ connection }) => !records.some(({ name }) => name === connection))
    for (const { connection } of left) this.#options.keeper.leave(connection, moment)
    for (const connection of records) {
      const watched = this.#watched.get(connection.name)
      if (watched) watched.see(connection, moment.monotonicMs)
      else this.#watched.set(connection.name, new Watched(connection, this.#options.rules, this.#options.asks))
      if (this.#ready) this.#options.keeper.see(connection, moment)
    }
    this.act(moment)
  }

  hear(output: ObsOutput): void {
    const watched = this.#watched.get(output.name)
    if (!watched) return
    this.#now()
    watched.hear(output)
    this.#options.keeper.hear(output, isLocal(watched.connection.url))
  }

  /** A file was measured: one that is not whole was not ended by anybody's hand, it broke. */
  measured(part: Part): void {
    const watched = this.#watched.get(part.connection)
    if (!watched || part.matchId !== this.#wanted(Date.now()) || (part.state !== 'damaged' && part.state !== 'missing')) return
    const released = isReleased(watched.connection, part.matchId)
    // OBS has told itself that it broke off: that was said then.
    if (!released && watched.hasBrokenOff(part.matchId)) return
    watched.brokeOff(part.matchId, part.state === 'missing' ? 'its file is not there' : 'its file is not whole')
    if (!released) return
    this.#options.log.warn('the recording broke off: it is started again', { connection: part.connection, path: part.path })
    void this.#want(watched.connection, part.matchId)
  }

  tick(): void {
    const moment = this.#now()
    for (const watched of this.#watched.values()) {
      watched.look(moment.monotonicMs, this.#options.matchBytes())
      const { stalledSinceMs } = watched
      if (stalledSinceMs !== null && moment.monotonicMs - stalledSinceMs > stalledTooLongMs) void this.#startAnew(watched.connection)
    }
    this.act(moment)
  }

  /** Compares and does what is due; cheap when nothing is. */
  act({ at, monotonicMs }: Moment): void {
    this.#resume()
    // As long as nothing is known of the court nothing is ended either: a match may be on.
    const knows = this.#ready && this.#course.matchId !== null
    if (knows && this.#options.rules.enabled) for (const { connection } of this.#watched.values()) void this.#want(connection)
    this.#lookForAlarms(monotonicMs, at)
  }

  status(): RecorderStatus {
    const at = Date.now()
    const { stopAt } = this.#course
    const matchId = this.#wanted(at)
    const watched = [...this.#watched.values()]
    return {
      enabled: this.#options.rules.enabled,
      matchId,
      stopAt: stopAt === null || matchId === null ? null : new Date(stopAt).toISOString(),
      connections: watched.map(({ connection }) => this.#connectionStatus(connection, matchId)),
      alarms: saidIn(this.#book),
      disks: watched.flatMap(({ disk }) => disk ?? []),
    }
  }

  /** Where the wall clock was set, what was to last some time still lasts as long. */
  #now(): Moment {
    const moment = now()
    const ms = this.#options.keeper.tick(moment)
    if (ms !== 0) this.#course = shifted(this.#course, ms)
    return moment
  }

  /** OBS still writes what an earlier run of the program had begun for this match. */
  #resume(): void {
    for (const { connection } of this.#watched.values()) {
      const { name, recording } = connection
      const part = this.#options.keeper.open(name)
      if (part && recording?.active && recording.path === part.path) this.#course = resumed(this.#course, part.matchId, part.base.at)
    }
  }

  #connectionStatus(connection: ObsConnection, matchId: string | null): RecorderConnection {
    const { name, recording } = connection
    const part = recording?.active ? this.#options.keeper.open(name) : null
    const { path = null, startedAt = null, growing = null, bytes = null } = recording ?? {}
    const state = stateOf(connection, matchId, part !== null)
    return { connection: name, state, recordingId: part?.recordingId ?? null, path, startedAt, growing, bytes }
  }

  #wanted(at: number): string | null {
    return this.#options.rules.enabled ? wantedMatch(this.#course, at, this.#options.rules) : null
  }

  /** `again`: this match although somebody, or something, has ended its recording. */
  async #want(connection: ObsConnection, again?: string): Promise<void> {
    const { name } = connection
    const { log, want } = this.#options
    const match = this.#match
    const matchId = this.#wanted(Date.now())
    const wish = this.#wish(connection, matchId, again)
    if (!wish || this.#asking.has(name)) return
    this.#asking.add(name)
    try {
      const { recording } = wish
      const isMatch = typeof recording === 'object' && recording !== null && match !== null && recording.label === matchId
      const file = isMatch ? await this.#fileFor(match, name) : null
      // Another match meanwhile: that one is wanted with the next look.
      if (isMatch && recording.label !== this.#wanted(Date.now())) return
      log.info('wanting of OBS', { connection: name, reason: wish.reason })
      await want(name, isMatch ? { label: recording.label, file } : recording)
    } catch (error) {
      log.warn('OBS could not be told what is wanted', { connection: name, error })
    } finally {
      this.#asking.delete(name)
    }
  }

  #wish(connection: ObsConnection, matchId: string | null, again: string | undefined): Wish | undefined {
    const broke = again !== undefined && again === matchId
    if (broke) return { recording: { label: again, file: null }, reason: 'it broke off' }
    return plan(connection, wantedOf(matchId), this.#options.keeper.open(connection.name))
  }

  /** A recording under OBS's own name is better than none. */
  async #fileFor(match: MatchState, connection: string): Promise<Wanted['file']> {
    try {
      return await this.#options.fileFor(match, connection, this.#watched.size > 1)
    } catch (error) {
      this.#options.log.warn('a recording cannot be named', { connection, error })
      return null
    }
  }

  /** Its file writer is dead and OBS does not notice: what goes on is not recorded, so nothing is cut off by a new file. */
  async #startAnew(connection: ObsConnection): Promise<void> {
    const { name } = connection
    const matchId = this.#wanted(Date.now())
    if (matchId === null || this.#asking.has(name)) return
    this.#asking.add(name)
    try {
      this.#options.log.warn('the file of the recording does not grow any more: a new one is begun', { connection: name })
      this.#watched.get(name)?.brokeOff(matchId, 'its file did not grow any more')
      await this.#options.stop(name)
    } catch (error) {
      this.#options.log.warn('a recording that does not grow could not be ended', { connection: name, error })
    } finally {
      this.#asking.delete(name)
    }
    await this.#want(connection, matchId)
  }

  #lookForAlarms(nowMs: number, at: number): void {
    const found = this.#options.rules.enabled ? this.#found(nowMs) : []
    const { book, changes } = enter(this.#book, found, nowMs, at)
    this.#book = book
    for (const change of changes) this.#options.onAlarm(change)
  }

  #found(nowMs: number): Found[] {
    const match = this.#matchFacts()
    const watched = [...this.#watched.values()]
    const lost = this.#options.lost()
    // A court without any OBS does without recordings.
    const nobody = match !== null && this.#isSetUp() && watched.every(({ connection }) => connection.state === 'disconnected')
    return [
      ...watched.map((each) => each.facts(match, match !== null && this.#isReleased(each.connection, match.id), nowMs)).flatMap(alarmsOf),
      ...(lost > 0 ? [notKept(lost)] : []),
      ...this.#options.standing,
      ...(this.#seen === null ? [noObsPart(this.#course.matchId)] : nobody ? [noRecordingObs(match)] : []),
    ]
  }

  /** There is some OBS, so matches are meant to be recorded. */
  #isSetUp(): boolean {
    return this.#seen !== null && this.#seen.length > 0
  }

  /** What this program ends itself, to begin it anew, was nobody's hand. */
  #isReleased(connection: ObsConnection, matchId: string): boolean {
    return isReleased(connection, matchId) && !this.#asking.has(connection.name)
  }

  #matchFacts(): Facts['match'] {
    const id = this.#wanted(Date.now())
    const { number } = this.#match ?? {}
    return id === null ? null : { id, name: number ? `Match ${number}` : 'The match' }
  }
}

function stateOf(connection: ObsConnection, matchId: string | null, ours: boolean): RecorderConnection['state'] {
  const { recording } = connection
  if (recording?.active) return matchId === null && ours && recording.by !== 'hand' ? 'stopping' : 'recording'
  if (matchId === null) return 'idle'
  return isReleased(connection, matchId) ? 'released' : 'waiting'
}

/** The file's name is made only when it is really asked for. */
function wantedOf(matchId: string | null): Wanted | null {
  return matchId === null ? null : { matchId, file: null }
}

export function now(): Moment {
  return { at: Date.now(), monotonicMs: performance.now() }
}
