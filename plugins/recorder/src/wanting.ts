// Says to each OBS what is to be recorded, one order at a time: when it is not what the plan says, or when a recording broke.
import type { MatchState } from '@restrike/pss'
import type { ObsConnection, ObsWanted } from '@restrike/obs/contract'
import type { Logger } from '@restrike/sdk'
import type { Part } from './part.ts'
import { plan, type Wanted, type Wish } from './plan.ts'

/** What can be asked of an OBS, and the names for it. */
export interface Orders {
  readonly log: Logger
  want(connection: string, recording: ObsWanted['recording']): Promise<unknown>
  /** Ends the recording of an OBS whatever is wanted. */
  stop(connection: string): Promise<unknown>
  /** Folder and name for this match. */
  fileFor(match: MatchState, connection: string, several: boolean): Promise<Wanted['file']>
}

export interface WantingOptions extends Orders {
  /** The court as it is: the match that is to be recorded, and whether several OBS record it. */
  court(): { readonly match: MatchState | null; readonly matchId: string | null; readonly several: boolean }
  /** The part that an OBS is writing, as far as is known. */
  open(connection: string): Part | null
}

export class Wanting {
  readonly #options: WantingOptions
  readonly #busy = new Set<string>()

  constructor(options: WantingOptions) {
    this.#options = options
  }

  /** An order to this OBS is under way: what it is seen to do may be of our making. */
  isBusy(connection: string): boolean {
    return this.#busy.has(connection)
  }

  /** Compares, and asks for what is due. Never rejects. */
  look(connection: ObsConnection): Promise<void> {
    const { matchId } = this.#options.court()
    // The file's name is made only when it is really asked for.
    const wanted = matchId === null ? null : { matchId, file: null }
    return this.#ask(connection.name, () => plan(connection, wanted, this.#options.open(connection.name)))
  }

  /** Asks for this match although somebody, or something, has ended its recording. */
  again({ name }: ObsConnection, matchId: string): Promise<void> {
    const wish: Wish = { recording: { label: matchId, file: null }, reason: 'it broke off' }
    return this.#ask(name, () => (this.#options.court().matchId === matchId ? wish : undefined))
  }

  /** Ends a recording that is none any more, and asks for another file. */
  async startAnew(connection: ObsConnection, matchId: string): Promise<void> {
    const { name } = connection
    const { log, stop } = this.#options
    await this.#alone(name, async () => {
      log.warn('the file of the recording does not grow any more: a new one is begun', { connection: name })
      await stop(name)
    })
    await this.again(connection, matchId)
  }

  #ask(name: string, wish: () => Wish | undefined): Promise<void> {
    if (this.#busy.has(name)) return Promise.resolve()
    const due = wish()
    return due ? this.#alone(name, () => this.#say(name, due)) : Promise.resolve()
  }

  async #say(name: string, { recording, reason }: Wish): Promise<void> {
    const { court, log, want } = this.#options
    const { match, matchId } = court()
    const isMatch = typeof recording === 'object' && recording !== null && match !== null && recording.label === matchId
    const file = isMatch ? await this.#fileFor(match, name) : null
    // Another match meanwhile: that one is wanted with the next look.
    if (isMatch && recording.label !== court().matchId) return
    log.info('wanting of OBS', { connection: name, reason })
    await want(name, isMatch ? { label: recording.label, file } : recording)
  }

  /** A recording under OBS's own name is better than none. */
  async #fileFor(match: MatchState, connection: string): Promise<Wanted['file']> {
    const { court, fileFor, log } = this.#options
    try {
      return await fileFor(match, connection, court().several)
    } catch (error) {
      log.warn('a recording cannot be named', { connection, error })
      return null
    }
  }

  async #alone(name: string, work: () => Promise<unknown>): Promise<void> {
    this.#busy.add(name)
    try {
      await work()
    } catch (error) {
      this.#options.log.warn('OBS could not be told what is wanted', { connection: name, error })
    } finally {
      this.#busy.delete(name)
    }
  }
}
