// Puts the pieces together: match and OBS as they are -> what is wanted of each OBS, which parts there are, what is wrong.
import type { MatchState } from '@restrike/pss'
import type { ObsConnection, ObsOutput } from '@restrike/obs/contract'
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
import type { Moment, PartKeeper } from './part-keeper.ts'
import type { Part } from './part.ts'
import { isReleased } from './plan.ts'
import { fold, noCourse, resumed, shifted, wantedMatch, type CourseRules } from './state.ts'
import { Wanting, type Orders } from './wanting.ts'
import { Watched, type Asks, type WatchRules } from './watched.ts'

export interface RecorderRules extends CourseRules, WatchRules {
  readonly enabled: boolean
}

export interface RecorderOptions extends Orders {
  /** As they hold now. */
  rules(): RecorderRules
  readonly keeper: PartKeeper
  readonly asks: Asks
  onAlarm(change: BookChange): void
  /** What is wrong as long as the configuration is as it is. */
  standing(): readonly Found[]
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
  readonly #wanting: Wanting
  #book = emptyBook
  /** Null: the program's own part that controls OBS does not run. */
  #seen: readonly ObsConnection[] | null = []
  #ready = false

  constructor(options: RecorderOptions) {
    this.#options = options
    this.#wanting = new Wanting({
      ...options,
      court: () => ({ match: this.#match, matchId: this.#wanted(Date.now()), several: this.#watched.size > 1 }),
      open: (connection) => options.keeper.open(connection),
    })
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
    this.#course = fold(this.#course, match, moment.at, this.#options.rules())
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
    this.#options.keeper.hear(output, watched.connection.local)
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
    void this.#wanting.again(watched.connection, part.matchId)
  }

  tick(): void {
    const moment = this.#now()
    for (const watched of this.#watched.values()) {
      watched.look(moment.monotonicMs, this.#options.matchBytes())
      const { stalledSinceMs } = watched
      if (stalledSinceMs !== null && moment.monotonicMs - stalledSinceMs > stalledTooLongMs) this.#startAnew(watched, moment.at)
    }
    this.act(moment)
  }

  /** Compares and does what is due; cheap when nothing is. */
  act({ at, monotonicMs }: Moment): void {
    this.#resume()
    // As long as nothing is known of the court nothing is ended either: a match may be on.
    const knows = this.#ready && this.#course.matchId !== null
    if (knows && this.#options.rules().enabled) for (const { connection } of this.#watched.values()) void this.#wanting.look(connection)
    this.#lookForAlarms(monotonicMs, at)
  }

  status(): RecorderStatus {
    const at = Date.now()
    const { stopAt } = this.#course
    const matchId = this.#wanted(at)
    const watched = [...this.#watched.values()]
    return {
      enabled: this.#options.rules().enabled,
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
    return this.#options.rules().enabled ? wantedMatch(this.#course, at, this.#options.rules()) : null
  }

  /** Its file writer is dead and OBS does not notice: what goes on is not recorded, so nothing is cut off by a new file. */
  #startAnew(watched: Watched, at: number): void {
    const matchId = this.#wanted(at)
    if (matchId === null || this.#wanting.isBusy(watched.connection.name)) return
    watched.brokeOff(matchId, 'its file did not grow any more')
    void this.#wanting.startAnew(watched.connection, matchId)
  }

  #lookForAlarms(nowMs: number, at: number): void {
    const found = this.#options.rules().enabled ? this.#found(nowMs) : []
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
      ...this.#options.standing(),
      ...(this.#seen === null ? [noObsPart(this.#course.matchId)] : nobody ? [noRecordingObs(match)] : []),
    ]
  }

  /** There is some OBS, so matches are meant to be recorded. */
  #isSetUp(): boolean {
    return this.#seen !== null && this.#seen.length > 0
  }

  /** What this program ends itself, to begin it anew, was nobody's hand. */
  #isReleased(connection: ObsConnection, matchId: string): boolean {
    return isReleased(connection, matchId) && !this.#wanting.isBusy(connection.name)
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

export function now(): Moment {
  return { at: Date.now(), monotonicMs: performance.now() }
}
