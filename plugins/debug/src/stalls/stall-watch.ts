// Sees when this thread answered nothing for a while, and what it was doing then. Its own clock and that of a second thread must agree:
// where both stood still, the machine slept or the process was stopped.
import { url as inspectorUrl } from 'node:inspector'
import { Worker } from 'node:worker_threads'
import type { Logger } from '@restrike/sdk'
import type { Stall } from '../contract.ts'
import { Sampler } from './sampler.ts'
import { Shared } from './shared.ts'
import type { WatchThreadData } from './watch-thread.ts'

export interface StallWatchOptions {
  /** Shortest stall that is told. */
  readonly stallMs: number
  /** Where the thread writes down what is stuck. */
  readonly folder: string
  /** Stuck for so long, it is written down while it lasts. */
  readonly hangMs?: number
  readonly log: Logger
  stalled(stall: Stall): void
}

const defaultHangMs = 5_000
const mostBeatMs = 25
const mostTickMs = 100
const mostSampleMs = 50
/** The profile is begun anew after so long: some thousand samples. */
const forgetMs = 120_000
const restartMs = 5_000

export class StallWatch implements AsyncDisposable {
  readonly #options: StallWatchOptions
  readonly #shared = new Shared()
  readonly #sampler: Sampler
  readonly #beats: NodeJS.Timeout
  readonly #tickMs: number
  readonly #pending = new Set<NodeJS.Timeout>()
  #thread: Worker | undefined
  #lastUs: number
  #forgottenUs: number
  /** What the other thread had lost when this one answered last. */
  #lostMs = 0

  constructor(options: StallWatchOptions) {
    this.#options = options
    const { stallMs } = options
    this.#tickMs = Math.min(mostTickMs, stallMs / 2)
    this.#sampler = new Sampler(Math.min(mostSampleMs, stallMs / 4))
    this.#lastUs = this.#forgottenUs = nowUs()
    this.#beats = setInterval(() => this.#beat(), Math.min(mostBeatMs, stallMs / 8)).unref()
    this.#begin()
  }

  /** Stops this thread on purpose; nothing is told of it. */
  excuse<T>(work: () => T): T {
    this.#shared.excuse(1)
    try {
      return work()
    } finally {
      this.#shared.excuse(-1)
      this.#answered()
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#beats)
    for (const timer of this.#pending) clearTimeout(timer)
    this.#sampler[Symbol.dispose]()
    const thread = this.#thread
    this.#thread = undefined
    await thread?.terminate()
  }

  #beat(): void {
    const [from, to, lostBefore] = [this.#lastUs, nowUs(), this.#lostMs]
    const silentMs = (to - from) / 1000
    if (silentMs >= this.#options.stallMs) this.#silent(Date.now() - silentMs, silentMs, lostBefore, this.#sampler.take(from, to))
    else if (to - this.#forgottenUs > forgetMs * 1000) this.#forget(to)
    this.#answered()
  }

  /** Whether it was a stall is known when the other thread has had its turn. */
  #silent(at: number, silentMs: number, lostBefore: number, stack: string[]): void {
    this.#forgottenUs = nowUs()
    const timer = setTimeout(() => {
      this.#pending.delete(timer)
      const durationMs = silentMs - (this.#shared.lostMs - lostBefore)
      if (durationMs < this.#options.stallMs) return
      this.#options.stalled({ at: new Date(at).toISOString(), durationMs: Math.round(durationMs), stack })
    }, this.#tickMs * 1.5).unref()
    this.#pending.add(timer)
  }

  #forget(now: number): void {
    this.#sampler.forget()
    this.#forgottenUs = now
  }

  #answered(): void {
    this.#shared.inspected = inspectorUrl() !== undefined
    this.#shared.beat()
    this.#lostMs = this.#shared.lostMs
    this.#lastUs = nowUs()
  }

  #begin(): void {
    const { folder, log, hangMs = defaultHangMs } = this.#options
    const workerData: WatchThreadData = { memory: this.#shared.memory, tickMs: this.#tickMs, hangMs, folder }
    const thread = new Worker(new URL('./watch-thread.ts', import.meta.url), { workerData })
    thread.unref()
    thread.on('error', (error) => log.error('the thread that watches for stalls failed', { error }))
    thread.on('exit', () => {
      if (this.#thread !== thread) return
      // Without it a suspended machine would be taken for a stall.
      const timer = setTimeout(() => {
        this.#pending.delete(timer)
        this.#begin()
      }, restartMs).unref()
      this.#pending.add(timer)
    })
    this.#thread = thread
  }
}

function nowUs(): number {
  return Number(process.hrtime.bigint() / 1000n)
}
