// Keeps batches in memory until they are on the disk, across stops and starts of the database. For rows that carry their own
// keys and may be written twice: each batch goes out at once, many under way. Rows that need numbers go through the Outbox.
import { AppError } from '@restrike/sdk'
import { Fifo } from './fifo.ts'
import type { Database, WriteOp } from './handle.ts'

export interface RelayOptions<B extends { readonly count: number }> {
  /** Rows that may wait; a batch that would go over it is refused. */
  readonly limitRows: number
  /** How the batch is stored; must change nothing when its rows are there already. */
  ops(batch: B): WriteOp[]
  /** Told of a batch that will never be stored: refused because too much waits, or because its own statements fail. */
  lost(batch: B): void
}

const retryMs = 250

export class Relay<B extends { readonly count: number }> {
  readonly #options: RelayOptions<B>
  /** Not yet on the disk, in order; the first `#sent` of them are under way. */
  readonly #pending = new Fifo<B>()
  #pendingRows = 0
  #sent = 0
  /** Answers to an earlier round no longer count: everything pending was, or will be, sent once more. */
  #round = 0
  #db: Database | undefined
  #retry: NodeJS.Timeout | undefined

  constructor(options: RelayOptions<B>) {
    this.#options = options
  }

  /** Rows not yet on the disk. */
  get pendingRows(): number {
    return this.#pendingRows
  }

  /** Everything taken so far has been given to the database: what is written now comes behind it. */
  get handedOver(): boolean {
    return this.#sent === this.#pending.length
  }

  /** Takes a batch and hands it to the database at once if that is there; never blocks, never throws. */
  push(batch: B): void {
    if (this.#pendingRows + batch.count > this.#options.limitRows) return this.#options.lost(batch)
    this.#pending.push(batch)
    this.#pendingRows += batch.count
    this.#send()
  }

  attach(db: Database): void {
    this.detach()
    this.#db = db
    this.#send()
  }

  detach(): void {
    this.#db = undefined
    clearTimeout(this.#retry)
    this.#retry = undefined
    this.#newRound()
  }

  #send(): void {
    const db = this.#db
    if (!db || this.#retry) return
    for (let batch = this.#pending.at(this.#sent); batch; batch = this.#pending.at(this.#sent)) {
      if (db.room() === 0) return this.#later()
      this.#sent++
      this.#write(db, batch, this.#round)
    }
  }

  #write(db: Database, batch: B, round: number): void {
    db.write(this.#options.ops(batch)).then(
      () => {
        if (round === this.#round) this.#drop(batch)
      },
      (error: unknown) => {
        if (round !== this.#round) return
        if (!(error instanceof AppError) || error.code !== 'database.statement-failed') return this.#later()
        this.#drop(batch)
        this.#options.lost(batch)
      },
    )
  }

  /** Within a round the answers come in the order of sending: it is always the first. */
  #drop(batch: B): void {
    this.#pending.shift()
    this.#pendingRows -= batch.count
    this.#sent--
  }

  /** Something did not get through, and writing twice is harmless: everything pending goes once more. */
  #later(): void {
    this.#newRound()
    this.#retry = setTimeout(() => {
      this.#retry = undefined
      this.#send()
    }, retryMs)
    this.#retry.unref()
  }

  #newRound(): void {
    this.#round++
    this.#sent = 0
  }
}
