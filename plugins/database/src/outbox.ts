// Keeps batches in memory until they are on the disk, across stops and starts of the database, and numbers their rows.
// One submission is under way at a time: only so can a batch that fails leave no hole in the numbers of those behind it.
import { AppError } from '@restrike/sdk'
import type { Database, WriteOp } from './handle.ts'

export interface OutboxOptions<B extends { readonly count: number }> {
  /** Rows that may wait; a batch that would go over it is refused. */
  readonly limitRows: number
  /** How the batch is stored; its rows have the numbers `firstSeq` to `firstSeq + batch.count - 1`. May be asked again with other numbers. */
  ops(batch: B, firstSeq: number): WriteOp[]
  /** The highest number on the disk, 0 for none. */
  durable(db: Database): Promise<number>
  /** Told once a batch, in order, after its commit. */
  stored(batch: B, firstSeq: number): void
  /** Told of a batch that will never be stored: refused because too much waits (no error), or because its own statements fail. */
  lost(batch: B, error?: unknown): void
  /** False while something that must be on the disk before it still waits elsewhere; asked again soon. */
  mayWrite?(): boolean
  /** Told of what went wrong on the way and is tried again; for the log. */
  trouble?(error: unknown): void
}

/** Rows that one submission may have, so that a transaction stays short. */
const submissionRows = 20_000
const submissionBatches = 2_000
const retryMs = 250

/** `count` of a batch is how many numbers it takes. One with 0 (a state alone) may be written twice, when the database goes away meanwhile. */
export class Outbox<B extends { readonly count: number }> {
  readonly #options: OutboxOptions<B>
  readonly #queue: B[] = []
  #pendingRows = 0
  /** One attachment; the object tells it from a later one to the same database. */
  #attached: { readonly db: Database } | undefined
  /** Number of the first row in the queue; null until `durable` was first read. */
  #next: number | null = null
  /** Settles, and never rejects, when the submission under way is over. */
  #sending: Promise<void> | undefined
  /** Batches at the head of which it is not known whether they got to the disk. */
  #unsure = 0
  /** Batches at the head that go one by one, because one of them fails. */
  #single = 0
  /** False while the numbers must be read first. */
  #ready = false
  #retry: NodeJS.Timeout | undefined
  readonly #waiters = new Set<() => void>()

  constructor(options: OutboxOptions<B>) {
    this.#options = options
  }

  /** Rows not yet on the disk. */
  get pendingRows(): number {
    return this.#pendingRows
  }

  /** The number of the first pending row, or of the next one to come; null before the first `attach` has read it. */
  get nextSeq(): number | null {
    return this.#next
  }

  /** Takes a batch; never blocks, never throws. */
  push(batch: B): void {
    if (this.#pendingRows + batch.count > this.#options.limitRows) return this.#tell(() => this.#options.lost(batch))
    this.#queue.push(batch)
    this.#pendingRows += batch.count
    this.#submit()
  }

  /**
   * Begins to submit to `db`, after it has found out what of the earlier submissions is stored. Resolves when the numbers are known
   * (or `detach` came first); a failing `durable` is tried again until then.
   */
  async attach(db: Database): Promise<void> {
    this.detach()
    const mine = { db }
    this.#attached = mine
    // What was sent to the last database may still be committed: only afterwards does `durable` tell the truth.
    await this.#sending
    while (this.#attached === mine && !this.#ready) {
      try {
        const durable = await this.#options.durable(db)
        if (this.#attached === mine) this.#begin(durable)
      } catch (error) {
        this.#tell(() => this.#options.trouble?.(error))
        await this.#pause()
      }
    }
  }

  /** Submits no more. What is under way is still told when it turns out stored. */
  detach(): void {
    this.#attached = undefined
    this.#ready = false
    clearTimeout(this.#retry)
    this.#wake()
  }

  /** Waits until nothing is pending, until `detach`, or `limitMs` at the most; resolves with the rows still pending. */
  async flush(limitMs: number): Promise<number> {
    const until = performance.now() + limitMs
    for (let left = limitMs; left > 0 && this.#attached && this.#queue.length > 0; left = until - performance.now()) await this.#pause(left)
    return this.#pendingRows
  }

  #begin(durable: number): void {
    const first = this.#next
    this.#next = durable + 1
    this.#ready = true
    const unsure = this.#queue.slice(0, this.#unsure)
    this.#unsure = 0
    // They were one atomic group: with its last row all of it is there. One without rows cannot be told and goes once more.
    const rows = unsure.reduce((sum, batch) => sum + batch.count, 0)
    if (first !== null && rows > 0 && first + rows - 1 <= durable) {
      this.#drop(unsure.length)
      this.#tellStored(unsure, first)
    }
    this.#submit()
  }

  #submit(): void {
    const db = this.#attached?.db
    if (!db || !this.#ready || this.#sending || this.#next === null || this.#queue.length === 0) return
    if (db.room() === 0 || this.#options.mayWrite?.() === false) return this.#later()
    const first = this.#next
    const { ops, batches, rows, error } = this.#gather(first)
    if (batches === 0) return this.#refuse(error)
    this.#sending = db.write(ops).then(
      () => this.#stored(batches, first, rows),
      (cause: unknown) => this.#failed(db, batches, cause),
    )
  }

  /** What goes next; no batch and the error if the first one cannot even be told how to store. */
  #gather(first: number): { ops: WriteOp[]; batches: number; rows: number; error?: unknown } {
    const ops: WriteOp[] = []
    const most = this.#single > 0 ? 1 : submissionBatches
    let batches = 0
    let rows = 0
    for (const batch of this.#queue) {
      if (batches === most || rows >= submissionRows) break
      try {
        ops.push(...this.#options.ops(batch, first + rows))
      } catch (error) {
        return { ops, batches, rows, error }
      }
      rows += batch.count
      batches++
    }
    return { ops, batches, rows }
  }

  #stored(batches: number, first: number, rows: number): void {
    this.#sending = undefined
    const done = this.#queue.slice(0, batches)
    this.#next = first + rows
    this.#drop(batches)
    this.#tellStored(done, first)
    this.#submit()
  }

  #tellStored(batches: readonly B[], first: number): void {
    let seq = first
    for (const batch of batches) {
      const at = seq
      seq += batch.count
      this.#tell(() => this.#options.stored(batch, at))
    }
  }

  #failed(db: Database, batches: number, error: unknown): void {
    this.#sending = undefined
    const code = error instanceof AppError ? String(error.code) : undefined
    if (code === 'database.statement-failed') {
      if (batches === 1) return this.#refuse(error)
      this.#single = batches
      return this.#submit()
    }
    if (code !== 'database.closed') this.#tell(() => this.#options.trouble?.(error))
    if (code === 'database.buffer-full') return this.#later()
    this.#unsure = batches
    this.#ready = false
    // A closed database comes back as another one; anything else is tried again with this one.
    if (this.#attached?.db === db && code !== 'database.closed') this.#later(() => this.attach(db))
  }

  /** Gives up the first batch; it has used no number. */
  #refuse(error: unknown): void {
    const batch = this.#queue[0]
    this.#drop(1)
    if (batch) this.#tell(() => this.#options.lost(batch, error))
    // Not at once: a long row of bad batches would fill the stack.
    queueMicrotask(() => this.#submit())
  }

  #drop(batches: number): void {
    for (const batch of this.#queue.splice(0, batches)) this.#pendingRows -= batch.count
    this.#single = Math.max(0, this.#single - batches)
    if (this.#queue.length === 0) this.#wake()
  }

  #later(run: () => unknown = () => this.#submit()): void {
    clearTimeout(this.#retry)
    this.#retry = setTimeout(run, retryMs)
    this.#retry.unref()
  }

  #pause(ms = retryMs): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        this.#waiters.delete(done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      this.#waiters.add(done)
    })
  }

  #wake(): void {
    for (const done of this.#waiters) done()
  }

  /** A listener that throws must not stop the others' rows. */
  #tell(run: () => void): void {
    try {
      run()
    } catch (error) {
      if (this.#options.trouble) queueMicrotask(() => this.#options.trouble?.(error))
    }
  }
}
