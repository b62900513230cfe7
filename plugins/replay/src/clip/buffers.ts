// Keeps the replay buffer of each camera running, and remembers which of them did not answer. A hand's stop holds until the next match.
import type { ObsConnection } from '@restrike/obs/contract'
import { camerasOf, type Camera } from './cameras.ts'

export interface BuffersOptions {
  keep(): boolean
  want(connection: string): Promise<unknown>
  changed(): void
}

export class Buffers {
  readonly #options: BuffersOptions
  readonly #stuck = new Set<string>()
  /** Whose buffer was asked for already, in this match. */
  readonly #asked = new Set<string>()
  #connections: readonly ObsConnection[] = []

  constructor(options: BuffersOptions) {
    this.#options = options
  }

  cameras(): Camera[] {
    return camerasOf(this.#connections, this.#stuck)
  }

  take(connections: readonly ObsConnection[]): void {
    this.#connections = connections
    for (const { name, state, replayBuffer } of connections) {
      // A buffer that was stopped, or an OBS that was started again, is another one.
      if (state !== 'connected' || replayBuffer?.active === false) this.#stuck.delete(name)
    }
    this.#keep()
  }

  nextMatch(): void {
    this.#asked.clear()
    this.#keep()
  }

  saveEnded(connection: string, ok: boolean): void {
    if (ok === !this.#stuck.has(connection)) return
    if (ok) this.#stuck.delete(connection)
    else if (this.cameras().some((camera) => camera.connection === connection && camera.buffer.state === 'ready'))
      this.#stuck.add(connection)
    this.#options.changed()
  }

  #keep(): void {
    if (!this.#options.keep()) return
    for (const { name, role, state, replayBuffer, wanted } of this.#connections) {
      if (role === 'stream' || state !== 'connected' || !replayBuffer?.available || this.#asked.has(name)) continue
      this.#asked.add(name)
      if (wanted.replayBuffer !== true) this.#options.want(name).catch(() => this.#asked.delete(name))
    }
  }
}
