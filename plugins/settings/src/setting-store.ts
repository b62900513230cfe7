// The repository of the settings: what is on the disk, in memory too, and the one way to change it. Knows no database for good: it is lent.
import { AppError, oneAtATime } from '@restrike/sdk'
import type { Database } from '@restrike/database/handle'
import type { Setting, SettingChange } from './contract.ts'
import { migrations } from './migrations.ts'
import { changesOf, forgetOp, historyQuery, lastOf, opsOf, readAll, readLast, settingsOf } from './setting-rows.ts'

export type Wanted = Pick<Setting, 'key' | 'value' | 'changedBy' | 'changeReason'>

/** Told on the way of a change. */
export interface SetSteps {
  /** When its turn has come; what it throws keeps the setting as it is. */
  before?(now: Setting): void
  /** Once it is on the disk, in the order of the changes. */
  changed(change: SettingChange): void
}

export class SettingStore {
  /** As committed. A Map: whatever a key is called, it is only a key. */
  #settings = new Map<string, Setting>()
  /** The number of the last change. */
  #last = 0
  readonly #inTurn = oneAtATime()
  /** The database whose rows are in memory. */
  #db: Database | undefined
  /** A write failed: whether it got to the disk is for the disk to say. */
  #doubtful = false

  get there(): boolean {
    return this.#db !== undefined
  }

  /** Makes the tables and reads them. Resolves to the number of rows that cannot be understood; those are as if never set. */
  async attach(db: Database, stillThere: () => boolean): Promise<number> {
    await db.migrate('settings', migrations)
    const spoilt = await this.#inTurn(() => this.#read(db))
    if (stillThere()) this.#db = db
    return spoilt
  }

  /** What was read stays for `values`: pages go on with what they were told. */
  detach(): void {
    this.#db = undefined
  }

  get(key: string): Setting {
    return this.#settings.get(key) ?? { key, value: null, changedAt: null, changedBy: null, changeReason: null }
  }

  /** Those that have a value, by key. */
  all(): Setting[] {
    return [...this.#settings.values()].filter(({ value }) => value !== null).toSorted((a, b) => (a.key < b.key ? -1 : 1))
  }

  values(): Record<string, unknown> {
    return Object.fromEntries(this.all().map(({ key, value }) => [key, value]))
  }

  /**
   * Resolves once it is on the disk, one change after the other. Undefined, with nothing changed: there is no database (any more), or it
   * cannot take it. Rejects with the reason of `signal` when nobody waits any more as its turn comes. Old changes of the key go with it.
   */
  set(wanted: Wanted, signal: AbortSignal, { before, changed }: SetSteps): Promise<Setting | undefined> {
    return this.#inTurn(async () => {
      signal.throwIfAborted()
      const db = this.#db
      if (!db) return undefined
      if (this.#doubtful) await this.#read(db)
      const now = this.get(wanted.key)
      before?.(now)
      const setting = { ...wanted, changedAt: new Date().toISOString() }
      const change = { ...setting, n: this.#last + 1, before: now.value }
      try {
        await db.write([...opsOf(change), forgetOp(change)])
      } catch (error) {
        this.#doubtful = true
        if (isAway(error)) return undefined
        throw error
      }
      this.#last = change.n
      this.#settings.set(wanted.key, setting)
      changed(change)
      return setting
    })
  }

  /** Newest first. Undefined without a database. */
  async history(key: string | undefined, before: number | undefined, limit: number): Promise<SettingChange[] | undefined> {
    const { sql, params } = historyQuery(key, before, limit)
    const rows = await this.#db?.read(sql, params)
    return rows && changesOf(rows)
  }

  async #read(db: Database): Promise<number> {
    const [rows, last] = await Promise.all([db.read(readAll), db.read(readLast)])
    const settings = settingsOf(rows)
    this.#settings = new Map(settings.map((setting) => [setting.key, setting]))
    this.#last = lastOf(last)
    this.#doubtful = false
    return rows.length - settings.length
  }
}

/** The database went away, or waits for a disk that takes nothing. */
function isAway(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'database.closed' || error.code === 'database.buffer-full')
}
