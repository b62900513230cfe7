// Knows what this thread was doing a moment ago: a CPU profile with few samples that is always on and begun anew before it grows large.
// Not the debugger: that could only be asked after native code such as JSON.parse has returned, and would show who came next.
import inspector, { Session } from 'node:inspector'
import { hottestStack, type Profile } from './hottest.ts'

/** Titles must differ from those of other profiles of this process. */
let begun = 0

export class Sampler implements Disposable {
  readonly #session = new Session()
  #title: string
  #finished: Profile | undefined

  /** Beginning walks through all of the heap's functions, some 60 ms; all that comes later is cheap. */
  constructor(intervalMs: number) {
    this.#session.connect()
    this.#session.on('Profiler.consoleProfileFinished', ({ params }) => {
      if (params.title === this.#title) this.#finished = params.profile
    })
    // A session to the own thread answers before `post` returns.
    this.#session.post('Profiler.enable')
    this.#session.post('Profiler.setSamplingInterval', { interval: intervalMs * 1000 })
    this.#title = this.#begin()
  }

  /** What it did for most of that time, innermost first; times of the monotonic clock (`process.hrtime`). Forgets all before. */
  take(fromUs: number, toUs: number): string[] {
    const profile = this.#rotate()
    return profile ? hottestStack(profile, fromUs, toUs) : []
  }

  forget(): void {
    this.#rotate()
  }

  [Symbol.dispose](): void {
    this.#session.disconnect()
  }

  /** The next one begins before the last one ends: then the functions need not be walked through again. */
  #rotate(): Profile | undefined {
    const last = this.#title
    const next = this.#begin()
    this.#finished = undefined
    inspector.console.profileEnd(last)
    this.#title = next
    return this.#finished
  }

  #begin(): string {
    const title = `restrike-stalls-${++begun}`
    inspector.console.profile(title)
    return title
  }
}
