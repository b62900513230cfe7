// What a running plugin has opened: released last-in first-out, each with a time limit.
import type { Disposer, Logger, Resource } from '@restrike/sdk'

export class Owned {
  readonly #stack: Disposer[] = []
  readonly #limitMs: number
  readonly #log: Logger
  #over = false

  constructor(limitMs: number, log: Logger) {
    this.#limitMs = limitMs
    this.#log = log
  }

  /** Once everything is released, what still arrives (a start that was given up goes on in the background) is released at once. */
  add(resource: Resource): Disposer {
    const dispose = disposerOf(resource)
    if (this.#over) void this.#dispose(dispose)
    else this.#stack.push(dispose)
    return dispose
  }

  /** Forgets a resource that ended by itself. */
  drop(dispose: Disposer): void {
    const at = this.#stack.lastIndexOf(dispose)
    if (at >= 0) this.#stack.splice(at, 1)
  }

  /** Releases everything; a resource that throws or hangs is logged and the next one still gets its turn. */
  async release(): Promise<void> {
    for (let dispose = this.#stack.pop(); dispose; dispose = this.#stack.pop()) await this.#dispose(dispose)
    this.#over = true
  }

  async #dispose(dispose: Disposer): Promise<void> {
    try {
      await within(this.#limitMs, Promise.resolve(dispose()))
    } catch (error) {
      this.#log.error('releasing a resource failed', { error })
    }
  }
}

function disposerOf(resource: Resource): Disposer {
  if (typeof resource === 'function') return resource
  if (Symbol.asyncDispose in resource) return () => resource[Symbol.asyncDispose]()
  return () => resource[Symbol.dispose]()
}

/** Settles as `work` does, or rejects after `limitMs`, naming `what`. The work itself is not stopped. */
export function within<T>(limitMs: number, work: Promise<T>, what = 'It'): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} was given up after ${limitMs} ms`)), limitMs)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
