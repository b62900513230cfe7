// Following the coming and going of the database: what needs it is made ready each time it comes, and tried again while that fails.
import type { AnyContract, PluginContext } from '@restrike/sdk'
import type { Database } from './handle.ts'
import { databaseHandle } from './lent.ts'

const retryMs = 2_000

interface Follower {
  /**
   * Makes ready what needs the database. Where it waits in between, another one, or none, may be lent by then: `there` tells. Called again
   * two seconds after it rejects, as long as this database is the one.
   */
  open(db: Database, there: () => Database | undefined): Promise<void>
  /** It rejected, and is tried again. Not told of a database that has gone meanwhile. */
  failed(error: unknown): void
  /** The database is no longer lent. */
  gone(): void
}

/** The returned function tells which database is lent now, ready or not. */
export function followDatabase(
  ctx: Pick<PluginContext<AnyContract, AnyContract>, 'after' | 'borrow'>,
  { open, failed, gone }: Follower,
): () => Database | undefined {
  let here: Database | undefined
  const there = () => here
  const attempt = async (db: Database): Promise<void> => {
    try {
      await open(db, there)
    } catch (error) {
      if (here !== db) return
      failed(error)
      ctx.after(retryMs, () => (here === db ? attempt(db) : undefined))
    }
  }
  ctx.borrow(databaseHandle, (came) => {
    here = came
    void attempt(came)
    return () => {
      here = undefined
      gone()
    }
  })
  return there
}
