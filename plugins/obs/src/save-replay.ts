// Saves the replay buffer under a name of its own, so that each save is known by its file. One save at a time: OBS makes one clip
// of two saves that are close to each other, and overwrites the first of two in one second where names are by the second.
import { z } from 'zod'
import type { Connection } from './connection.ts'
import { connectionLost, didNotHappen, notAvailable, refused } from './failures.ts'
import { requestCode, type Answer } from './frames.ts'
import type { Moment } from './observed.ts'
import { now } from './port.ts'

export interface SavedReplay {
  readonly path: string
  /** The request left for OBS: here the clip ends, within a frame. */
  readonly requested: Moment
  readonly saved: Moment
}

const outputName = 'Replay Buffer'
/** A save that is not done by then hangs, or its disk is slow: the next one need not wait for it, and is not mistaken for it either. */
const turnLimitMs = 600
const Settings = z.object({ outputSettings: z.object({ format: z.string() }) })

export class ReplaySaver {
  readonly #connection: Connection
  #turn: Promise<void> = Promise.resolve()
  /** The format of OBS's user; null until read. */
  #own: string | null = null
  #ours = new Set<string>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Rejects with `obs.not-connected`, `obs.not-available`, `obs.request-refused`, `obs.did-not-happen` or `obs.connection-lost`. */
  async save(file: string | undefined, limitMs: number): Promise<SavedReplay> {
    const before = this.#turn
    const done = Promise.withResolvers<void>()
    this.#turn = done.promise
    await before
    const next = setTimeout(done.resolve, turnLimitMs)
    try {
      return await this.#save(file, limitMs)
    } finally {
      await this.#giveBack()
      clearTimeout(next)
      done.resolve()
    }
  }

  async #save(file: string | undefined, limitMs: number): Promise<SavedReplay> {
    const connection = this.#connection
    const { saved, cancel } = connection.nextSaved(limitMs, (path) => file === undefined || path.includes(file))
    const requested = now()
    try {
      await (file === undefined ? connection.call('SaveReplayBuffer') : this.#askUnder(file))
    } catch (error) {
      cancel()
      throw error
    }
    const path = await saved
    if (path !== undefined) return { path, requested, saved: now() }
    if (connection.state !== 'connected') throw connectionLost(connection.name, 'SaveReplayBuffer')
    throw didNotHappen(
      connection.name,
      `has not saved the replay buffer within ${limitMs / 1000} s`,
      'Its disk may be slow, or its file writer stuck.',
    )
  }

  /** Name and order in one frame: OBS works on several frames at once, in any order. */
  async #askUnder(file: string): Promise<void> {
    this.#ours.add(file)
    const [settings, , save] = await this.#connection.batch([
      { requestType: 'GetOutputSettings', requestData: { outputName } },
      { requestType: 'SetOutputSettings', requestData: { outputName, outputSettings: { format: file } } },
      { requestType: 'SaveReplayBuffer' },
    ])
    const format = Settings.safeParse(settings?.responseData).data?.outputSettings.format
    if (format !== undefined && !this.#ours.has(format)) this.#own = format
    throwIfRefused(this.#connection.name, save)
  }

  /** What the user saves by a key of OBS is not to be called by our name, and not to overwrite our clip. */
  async #giveBack(): Promise<void> {
    if (this.#own === null || this.#ours.size === 0) return
    const settings = { outputName, outputSettings: { format: this.#own } }
    const given = await this.#connection.call('SetOutputSettings', settings).then(
      () => true,
      () => false,
    )
    if (given) this.#ours = new Set()
  }
}

function throwIfRefused(name: string, answer: Answer | undefined): void {
  if (answer?.requestStatus.result === true) return
  const { code, comment } = answer?.requestStatus ?? { code: 0, comment: 'it did not answer' }
  throw code === requestCode.invalidResourceState
    ? notAvailable(name, 'replay buffer', `OBS "${name}" has no replay buffer in its profile`)
    : refused(name, 'SaveReplayBuffer', code, comment)
}
