// Where the front is, and its way to another address: the new one is opened before the old one is let go, so that the console is never away.
// What cannot be opened is tried again and again; meanwhile the front stays where it is.
import { lookup } from 'node:dns/promises'
import { oneAtATime } from '@restrike/sdk'
import type { Front } from './front.ts'
import { canListen, hindranceAt, hindranceOf, type Address, type Hindrance } from './listening.ts'

/** So long pages at the old address are still answered: they are told the new one. */
const leaveMs = 10_000

export interface MovingOptions {
  open(address: Address): Promise<Front>
  /** Runs `run` later, unless what is returned was called. */
  after(delayMs: number, run: () => unknown): () => unknown
  /** Once the front is somewhere else. Never fails. */
  moved(front: Front): Promise<void>
  /** When it stays although it should move, and when that is over. */
  changed(): void
}

export class Moving {
  readonly #options: MovingOptions
  readonly #serial = oneAtATime()
  #front: Front
  /** What stands in the way to the address wanted; null where the front is at it. */
  #hindrance: Hindrance | null = null
  /** Fronts of before, with what keeps each from being closed. */
  readonly #leaving = new Map<Front, () => unknown>()

  constructor(front: Front, options: MovingOptions) {
    this.#front = front
    this.#options = options
  }

  get front(): Front {
    return this.#front
  }

  get hindrance(): Hindrance | null {
    return this.#hindrance
  }

  /** What would stand in the way to an address; undefined where nothing does. */
  async look(wanted: Address): Promise<Hindrance | undefined> {
    return (await this.#ownAt(wanted)) ? undefined : hindranceAt(wanted)
  }

  /** Never fails: what stands in the way is in `hindrance`. Where it is already, nothing happens. */
  go(wanted: Address): Promise<void> {
    return this.#serial(async () => {
      const hindrance = await this.#go(wanted)
      if (hindrance?.words === this.#hindrance?.words) return
      this.#hindrance = hindrance
      this.#options.changed()
    })
  }

  /** Goes there after all, if it could not before and can now. To be called again and again: it costs next to nothing. */
  async again(wanted: Address): Promise<void> {
    if (this.#hindrance && (await canListen(wanted))) await this.go(wanted)
  }

  heartbeat(): void {
    for (const front of [this.#front, ...this.#leaving.keys()]) front.heartbeat()
  }

  close(): Promise<void> {
    return this.#serial(async () => {
      for (const stay of this.#leaving.values()) stay()
      await Promise.all([this.#front, ...this.#leaving.keys()].map((front) => front.close()))
    })
  }

  async #go(wanted: Address): Promise<Hindrance | null> {
    const own = await this.#ownAt(wanted)
    if (own === this.#front) return null
    const next = own ?? (await this.#options.open(wanted).catch((error: unknown) => hindranceOf(error, wanted)))
    if ('words' in next) return next
    // Back at one that was being left.
    this.#leaving.get(next)?.()
    this.#leaving.delete(next)
    const before = this.#front
    this.#front = next
    const leave = this.#options.after(leaveMs, () => this.#serial(() => this.#leave(before)))
    this.#leaving.set(before, leave)
    await this.#options.moved(next)
    return null
  }

  async #leave(front: Front): Promise<void> {
    // It may be where the console is again.
    if (this.#leaving.delete(front)) await front.close()
  }

  /** A front of ours that is there already: the present one, or one that is just being left. */
  async #ownAt({ host, port }: Address): Promise<Front | undefined> {
    const own = [this.#front, ...this.#leaving.keys()]
    const asked = own.find((front) => front.asked.host === host && front.asked.port === port)
    if (asked || port === 0) return asked
    // Another name of the same address.
    const { address } = await lookup(host).catch(() => ({ address: host }))
    return own.find(({ bound }) => bound.host === address && bound.port === port)
  }
}
