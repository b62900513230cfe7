// A thread that makes films playable. What gets stuck in it, as mediabunny 1.61 does in an MKV that ends in rubbish, ends the thread;
// what else was under way there is asked of the next one.
import { Worker } from 'node:worker_threads'
import { messageOf } from '@restrike/sdk/message-of'
import type { ChecksumResult, FilmOrder, FilmResult, FromThread, ToThread } from './film.ts'

export type { Film, FilmOrder, FilmResult } from './film.ts'

export interface MediaOptions {
  readonly signal?: AbortSignal
  /** In ms; a growing input's wait is added. */
  readonly limitMs?: number
}

type Order = Exclude<ToThread, { t: 'warm' }>

interface Job {
  readonly ask: Order
  readonly timer: NodeJS.Timeout
  /** A thread that ended under it is not its fault the first time. */
  tries: number
  answer(message: FromThread): void
  giveUp(reason: string): void
  abort(reason: unknown): void
}

const usualLimitMs = 10_000
const checksumLimitMs = 600_000
const endLimitMs = 1_000
const heapMb = 1_024

export class MediaThread implements AsyncDisposable {
  readonly #jobs = new Map<number, Job>()
  #lastId = 0
  #worker: Worker | undefined
  #closed = false

  /** Begins the thread and runs it in, so that the first film does not wait for it; else it begins with its first order. */
  warm(): void {
    if (!this.#closed) this.#begin().postMessage({ t: 'warm' } satisfies ToThread)
  }

  /** Rejects only with the reason of the signal, or when the thread is closed. */
  make(order: FilmOrder, { signal, limitMs = usualLimitMs }: MediaOptions = {}): Promise<FilmResult> {
    const limit = limitMs + (order.growing?.limitMs ?? 0)
    const unreadable = (reason: string): FilmResult => ({ kind: 'unreadable', reason })
    return this.#ask(
      (id) => ({ id, t: 'make', order }),
      limit,
      signal,
      (message) => (message.t === 'film' ? message.result : undefined),
      unreadable,
    )
  }

  /** SHA-256, hex; the file is brought safely to the disk before. */
  checksum(path: string, { signal, limitMs = checksumLimitMs }: MediaOptions = {}): Promise<ChecksumResult> {
    const unreadable = (reason: string): ChecksumResult => ({ kind: 'unreadable', reason })
    return this.#ask(
      (id) => ({ id, t: 'checksum', path }),
      limitMs,
      signal,
      (message) => (message.t === 'sum' ? message.result : undefined),
      unreadable,
    )
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true
    const reason = new DOMException('The thread for films is closed.', 'AbortError')
    for (const job of this.#jobs.values()) job.abort(reason)
    const limit = new Promise((resolve) => setTimeout(resolve, endLimitMs).unref())
    await Promise.race([this.#worker?.terminate(), limit])
  }

  #ask<T>(
    order: (id: number) => Order,
    limitMs: number,
    signal: AbortSignal | undefined,
    take: (message: FromThread) => T | undefined,
    failed: (reason: string) => T,
  ): Promise<T> {
    signal?.throwIfAborted()
    if (this.#closed) return Promise.reject(new DOMException('The thread for films is closed.', 'AbortError'))
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const ask = order(++this.#lastId)
    const over = (): void => {
      clearTimeout(job.timer)
      this.#jobs.delete(ask.id)
      signal?.removeEventListener('abort', aborted)
    }
    const aborted = () => job.abort(signal?.reason)
    const job: Job = {
      ask,
      tries: 1,
      timer: setTimeout(() => {
        job.giveUp(`It was not done within ${limitMs / 1000} s.`)
        this.#restart()
      }, limitMs),
      answer(message) {
        over()
        const result = take(message)
        resolve(result ?? failed('The thread for films gave another answer.'))
      },
      giveUp(reason) {
        over()
        resolve(failed(reason))
      },
      abort(reason) {
        over()
        // Whatever the signal gives as its reason is what its owner wants to hear.
        reject(reason)
      },
    }
    signal?.addEventListener('abort', aborted, { once: true })
    this.#jobs.set(ask.id, job)
    this.#begin().postMessage(ask)
    return promise
  }

  #begin(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(new URL('./media-worker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: heapMb } })
    // It does not keep the program alive.
    worker.unref()
    worker.on('message', (message: FromThread) => this.#jobs.get(message.id)?.answer(message))
    worker.on('error', (error) => this.#lost(worker, messageOf(error)))
    worker.on('exit', () => this.#lost(worker, 'The thread for films ended.'))
    this.#worker = worker
    return worker
  }

  #restart(): void {
    const worker = this.#worker
    if (!worker) return
    this.#lost(worker, 'The thread for films was stuck.')
    void worker.terminate()
  }

  #lost(worker: Worker, reason: string): void {
    if (worker !== this.#worker) return
    this.#worker = undefined
    if (this.#closed) return
    const again = [...this.#jobs.values()].filter((job) => {
      if (job.tries++ === 1) return true
      job.giveUp(reason)
      return false
    })
    const next = this.#begin()
    for (const { ask } of again) next.postMessage(ask)
  }
}
