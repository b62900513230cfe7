// Work again and again, one at a time: each begins an interval after the one before began, or when that has ended.

export interface Repeat extends Disposable {
  /** Resolves when the first one has ended. */
  readonly first: Promise<void>
  /** The interval has changed: it is counted anew from now. */
  again(): void
}

export interface RepeatOptions {
  /** Before the first one. */
  readonly afterMs: number
  /** The first one waits for this too. */
  readonly waitFor?: Promise<unknown>
  everyMs(): number
  run(): Promise<void>
  failed(error: unknown): void
}

export function repeat({ afterMs, waitFor, everyMs, run, failed }: RepeatOptions): Repeat {
  const first = Promise.withResolvers<void>()
  let over = false
  let running = true
  let timer: NodeJS.Timeout | undefined
  const plan = (ms: number): void => {
    clearTimeout(timer)
    if (!over) timer = setTimeout(() => void go(), Math.max(0, ms))
  }
  const go = async (): Promise<void> => {
    const began = performance.now()
    running = true
    try {
      await run()
    } catch (error) {
      failed(error)
    }
    running = false
    first.resolve()
    plan(everyMs() - (performance.now() - began))
  }
  const begin = async (): Promise<void> => {
    await waitFor
    if (!over) await go()
  }
  timer = setTimeout(() => void begin(), afterMs)
  return {
    first: first.promise,
    again: () => {
      if (!running) plan(everyMs())
    },
    [Symbol.dispose]: () => {
      over = true
      clearTimeout(timer)
      first.resolve()
    },
  }
}
