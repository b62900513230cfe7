// The work of the writer's thread: whatever is queued goes into one transaction, and is kept while the disk does not take it.
// Decides nothing about what is written, and knows no plugin.
import type { DatabaseSync } from 'node:sqlite'
import { messageOf } from '@restrike/sdk/message-of'
import { statementCache, type Prepare } from './bind.ts'
import { Fifo } from './fifo.ts'
import type { Errand, FromWriter, Group, Rows, ToWriter } from './messages.ts'
import { unpack } from './pack.ts'
import { collect } from './rows.ts'
import { commitGroups } from './transaction.ts'
import { troubleOf } from './trouble.ts'

const transactionRows = 20_000
const retryMs = 250
/** How long SQLite itself waits for a lock: short while rows wait behind it, longer for a migration, which is not tried again. */
export const lockWaitMs = 250
export const longLockWaitMs = 5_000
/** A quiet moment, in which the write-ahead log is moved over without making anybody wait. */
const quietMs = 500

export interface Ports {
  say(message: FromWriter): void
  /** The next message that waits, without waiting for one. */
  more(): ToWriter | undefined
  /** Sleeps until a message has come, `ms` at the most; false if none came. */
  wait(ms: number): boolean
}

/** Works on `db` until it is told to close it. Blocks its thread: it has an end of its own, no event loop. */
export class WriteLoop {
  readonly #db: DatabaseSync
  readonly #prepare: Prepare
  readonly #ports: Ports
  readonly #jobs = new Fifo<Group | Errand>()
  #held = false
  #trouble = false
  #closed = false

  constructor(db: DatabaseSync, ports: Ports) {
    this.#db = db
    this.#prepare = statementCache(db)
    this.#ports = ports
  }

  run(): void {
    let retryAt = 0
    let quiet = false
    while (!this.#closed) {
      for (let message = this.#ports.more(); message; message = this.#ports.more()) this.#sort(message)
      const pauseMs = retryAt - performance.now()
      const job = this.#held || pauseMs > 0 ? undefined : this.#jobs.first
      if (job) {
        quiet = false
        this.#work(job)
        if (this.#trouble) retryAt = performance.now() + retryMs
      } else if (!this.#ports.wait(pauseMs > 0 ? pauseMs : quiet ? Number.POSITIVE_INFINITY : quietMs) && pauseMs <= 0) {
        quiet = true
        this.#tidy()
      }
    }
  }

  #work(job: Group | Errand): void {
    if ('ops' in job) return this.#commit()
    this.#jobs.shift()
    this.#do(job)
  }

  #sort(message: ToWriter): void {
    switch (message.t) {
      case 'groups':
        for (const group of unpack(message.packed)) this.#jobs.push(group)
        return
      case 'statement':
        return this.#answer(message.id, () => collect(this.#db.prepare(message.sql), message.params))
      case 'release':
        return this.#release()
      case 'hold':
      case 'checkpoint':
      case 'close':
        return this.#jobs.push(message)
      default:
        message satisfies never
    }
  }

  #commit(): void {
    const groups: Group[] = []
    for (let rows = 0; rows < transactionRows; ) {
      const job = this.#jobs.at(groups.length)
      if (!job || !('ops' in job)) break
      groups.push(job)
      rows += job.rows
    }
    const began = performance.now()
    const { done, bad, trouble } = commitGroups(this.#db, this.#prepare, groups)
    const ms = performance.now() - began
    let rows = 0
    for (let i = 0; i < done; i++) rows += groups[i]?.rows ?? 0
    const last = groups[done - 1]
    this.#jobs.shift(done)
    if (last) this.#ports.say({ t: 'committed', upTo: last.id, bad, rows, ms })
    if (trouble || this.#trouble) this.#ports.say({ t: 'trouble', trouble })
    this.#trouble = trouble !== null
  }

  #do(errand: Errand): void {
    switch (errand.t) {
      case 'hold':
        this.#held = true
        this.#db.exec(`PRAGMA busy_timeout = ${longLockWaitMs}`)
        return this.#ports.say({ t: 'answer', id: errand.id, rows: { columns: [], values: [], changes: 0 } })
      case 'checkpoint':
        return this.#answer(errand.id, () => collect(this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)'), []))
      case 'close':
        this.#db.close()
        this.#closed = true
        return
      default:
        errand satisfies never
    }
  }

  #release(): void {
    if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
    this.#db.exec(`PRAGMA busy_timeout = ${lockWaitMs}`)
    this.#held = false
  }

  #answer(id: number, work: () => Rows): void {
    try {
      this.#ports.say({ t: 'answer', id, rows: work() })
    } catch (error) {
      this.#ports.say({ t: 'refused', id, reason: messageOf(error) })
    }
  }

  #tidy(): void {
    try {
      this.#db.exec('PRAGMA wal_checkpoint(PASSIVE)')
    } catch (error) {
      // The next commit meets the same disk and reports it.
      if (!troubleOf(error)) throw error
    }
  }
}
