// The main side of a reading thread: begun at the first query, each query with a time limit, replaced when it hangs or dies.
import { Worker } from 'node:worker_threads'
import { messageOf } from '@restrike/sdk/message-of'
import { closed, statementFailed, timedOut } from './failures.ts'
import { Fifo } from './fifo.ts'
import type { SqlValue } from './handle.ts'
import type { FromReader, Rows, ToReader } from './messages.ts'

interface Query {
  readonly message: ToReader
  readonly limitMs: number
  resolve(rows: Rows): void
  reject(error: unknown): void
}

const defaultLimitMs = 10_000

export class Reader {
  readonly #file: string
  /** In the order in which the thread answers. */
  readonly #queries = new Fifo<Query>()
  #thread: Worker | undefined
  #timer: NodeJS.Timeout | undefined
  #lastId = 0
  #closed = false

  constructor(file: string) {
    this.#file = file
  }

  /** Rejects with `database.timeout` when it runs longer than `limitMs`; the time spent behind other queries does not count. */
  query(sql: string, params: readonly SqlValue[], limitMs = defaultLimitMs): Promise<Rows> {
    if (this.#closed) return Promise.reject(closed('Not read'))
    return new Promise((resolve, reject) => {
      const message = { id: ++this.#lastId, sql, params }
      this.#queries.push({ message, limitMs, resolve, reject })
      if (!this.#thread) this.#begin()
      else this.#thread.postMessage(message, [])
      if (this.#queries.length === 1) this.#watch()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    for (const query of this.#queries.shift(this.#queries.length)) query.reject(closed('Not read'))
    const thread = this.#thread
    this.#thread = undefined
    if (!thread) return
    const ended = new Promise((resolve) => thread.once('exit', resolve))
    thread.postMessage('close', [])
    const timer = setTimeout(() => void thread.terminate(), 1_000)
    await ended
    clearTimeout(timer)
  }

  #begin(): void {
    const thread = new Worker(new URL('./reader-thread.ts', import.meta.url), { workerData: { file: this.#file } })
    this.#thread = thread
    thread.on('message', (answer: FromReader) => {
      if (this.#thread === thread) this.#hear(answer)
    })
    const died = (reason: string) => {
      if (this.#thread === thread) this.#replace((query) => statementFailed(query.message.sql, `the reading thread ended: ${reason}`))
    }
    thread.on('error', (error) => died(messageOf(error)))
    thread.on('exit', (code) => died(`exit code ${code}`))
    for (let i = 0; i < this.#queries.length; i++) thread.postMessage(this.#queries.at(i)?.message, [])
  }

  #hear(answer: FromReader): void {
    const [query] = this.#queries.shift()
    if (!query) return
    if ('rows' in answer) query.resolve(answer.rows)
    else query.reject(statementFailed(query.message.sql, answer.reason))
    this.#watch()
  }

  /** Gives the query whose turn it is its time. */
  #watch(): void {
    clearTimeout(this.#timer)
    const query = this.#queries.first
    if (query) this.#timer = setTimeout(() => this.#replace(() => timedOut(query.limitMs, query.message.sql)), query.limitMs)
  }

  /** Ends the thread; the query at whose turn it happened is rejected, those behind it go to a new one. */
  #replace(errorFor: (query: Query) => Error): void {
    const thread = this.#thread
    this.#thread = undefined
    void thread?.terminate()
    const [query] = this.#queries.shift()
    query?.reject(errorFor(query))
    if (this.#queries.length > 0) this.#begin()
    this.#watch()
  }
}
