// The main side of the writer's thread: hands over what waits, hears what is over. Bounds and order are the backlog's.
import { Worker } from 'node:worker_threads'
import { messageOf } from '@restrike/sdk/message-of'
import { Backlog, type BacklogLimits } from './backlog.ts'
import { cannotOpen, closed, statementFailed } from './failures.ts'
import type { SqlValue, WriteOp } from './handle.ts'
import { measured, type Measured } from './measure.ts'
import type { Errand, FromWriter, Rows, ToWriter, WriterOptions } from './messages.ts'
import { Tally } from './tally.ts'
import type { Trouble } from './trouble.ts'

export interface WriterSettings extends Omit<WriterOptions, 'bell'>, BacklogLimits {
  /** Told of each transaction: rows committed, and begin to end of the commit. */
  committed?(rows: number, ms: number): void
  /** The thread ended by itself; everything that waited was rejected with `database.closed`. */
  died(error: Error): void
}

/** The writing connection for itself, until it is released. */
export interface Session {
  execute(sql: string, params: readonly SqlValue[]): Promise<Rows>
  /** Undoes a transaction left open. */
  release(): void
}

interface Asked {
  readonly sql: string
  resolve(rows: Rows): void
  reject(error: unknown): void
}

export class Writer {
  readonly tally = new Tally()
  readonly backlog: Backlog
  /** Why nothing can be written at the moment. */
  trouble: Trouble | null = null
  readonly #settings: WriterSettings
  readonly #thread: Worker
  readonly #bell: Int32Array
  readonly #asked = new Map<number, Asked>()
  readonly #over = Promise.withResolvers<void>()
  #lastId = 0
  #sendPlanned = false
  #state: 'open' | 'closing' | 'closed' = 'open'

  private constructor(settings: WriterSettings, thread: Worker, bell: Int32Array) {
    this.#settings = settings
    this.backlog = new Backlog(settings)
    this.#thread = thread
    this.#bell = bell
    thread.on('message', (message: FromWriter) => this.#hear(message))
    thread.on('error', (error) => this.#end(messageOf(error)))
    thread.on('exit', (code) => this.#end(`exit code ${code}`))
  }

  /** Rejects with `database.cannot-open`. `empty` tells that the file had no table. */
  static async open(settings: WriterSettings): Promise<{ writer: Writer; empty: boolean }> {
    const { file, maxPages } = settings
    const bell = new Int32Array(new SharedArrayBuffer(4))
    const workerData: WriterOptions = { file, bell, ...(maxPages === undefined ? {} : { maxPages }) }
    const thread = new Worker(new URL('./writer-thread.ts', import.meta.url), { workerData })
    const first = await firstWord(thread)
    if (first.t !== 'opened') {
      await thread.terminate()
      throw cannotOpen(file, first.t === 'cannot-open' ? first.reason : `unexpected "${first.t}"`)
    }
    return { writer: new Writer(settings, thread, bell), empty: first.empty }
  }

  get open(): boolean {
    return this.#state === 'open'
  }

  write(ops: readonly WriteOp[]): Promise<void> {
    if (!this.open) return Promise.reject(closed('Not written'))
    let work: Measured
    try {
      work = measured(ops)
    } catch (error) {
      return Promise.reject(statementFailed(ops[0]?.sql ?? '', messageOf(error)))
    }
    if (this.backlog.room() === 0) this.tally.lostRows += work.rows
    const over = this.backlog.add(++this.#lastId, work)
    this.#planSend()
    return over
  }

  /** Waits for its turn behind what is queued; what is queued afterwards waits for its release. */
  async session(): Promise<Session> {
    await this.#errand((id) => ({ t: 'hold', id }))
    return {
      execute: (sql, params) => this.#ask(sql, (id) => this.#post({ t: 'statement', id, sql, params })),
      release: () => this.#post({ t: 'release' }),
    }
  }

  /** The answer of SQLite: busy, pages in the log, pages moved. */
  checkpoint(): Promise<Rows> {
    return this.#errand((id) => ({ t: 'checkpoint', id }))
  }

  /** Lets the thread finish what is queued, for `limitMs` at the most; the rest is rejected with `database.closed`. */
  async close(limitMs: number): Promise<void> {
    if (this.#state === 'open') {
      this.#state = 'closing'
      this.backlog.addErrand({ t: 'close' })
      this.#planSend()
    }
    const timer = setTimeout(() => void this.#thread.terminate(), limitMs)
    await this.#over.promise
    clearTimeout(timer)
  }

  #errand(make: (id: number) => Errand): Promise<Rows> {
    return this.#ask('', (id) => {
      this.backlog.addErrand(make(id))
      this.#planSend()
    })
  }

  #ask(sql: string, send: (id: number) => void): Promise<Rows> {
    if (!this.open) return Promise.reject(closed('Not done'))
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId
      this.#asked.set(id, { sql, resolve, reject })
      send(id)
    })
  }

  /** What is written in one go crosses as one message. */
  #planSend(): void {
    if (this.#sendPlanned) return
    this.#sendPlanned = true
    queueMicrotask(() => {
      this.#sendPlanned = false
      for (const message of this.backlog.next()) this.#post(message)
    })
  }

  #post(message: ToWriter): void {
    this.#thread.postMessage(message, [])
    Atomics.add(this.#bell, 0, 1)
    Atomics.notify(this.#bell, 0)
  }

  #hear(message: FromWriter): void {
    switch (message.t) {
      case 'committed': {
        const undone = this.backlog.settle(message.upTo, message.bad)
        this.tally.lostRows += undone
        this.tally.committed(message.rows - undone, message.ms)
        this.#settings.committed?.(message.rows - undone, message.ms)
        return this.#planSend()
      }
      case 'trouble':
        this.trouble = message.trouble
        return
      case 'answer':
        return this.#answered(message.id)?.resolve(message.rows)
      case 'refused': {
        const asked = this.#answered(message.id)
        return asked?.reject(statementFailed(asked.sql, message.reason))
      }
      case 'opened':
      case 'cannot-open':
        return
      default:
        message satisfies never
    }
  }

  #answered(id: number): Asked | undefined {
    const asked = this.#asked.get(id)
    this.#asked.delete(id)
    return asked
  }

  #end(reason: string): void {
    if (this.#state === 'closed') return
    const byItself = this.#state === 'open'
    this.#state = 'closed'
    const error = closed('Not known to be written')
    this.backlog.rejectAll(error)
    for (const asked of this.#asked.values()) asked.reject(error)
    this.#asked.clear()
    this.#over.resolve()
    if (byItself) this.#settings.died(new Error(`The thread that writes the database ended by itself: ${reason}`))
  }
}

/** Listeners left behind do nothing: the promise is settled. */
function firstWord(thread: Worker): Promise<FromWriter> {
  return new Promise((resolve) => {
    const cannot = (reason: string) => resolve({ t: 'cannot-open', reason })
    thread.once('message', resolve)
    thread.once('error', (error) => cannot(messageOf(error)))
    thread.once('exit', (code) => cannot(`its thread ended with code ${code}`))
  })
}
