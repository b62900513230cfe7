// How the history follows the coming and going of the database, and is written every few seconds. Measuring never waits for it.
import { databaseHandle, type Database } from '@restrike/database/handle'
import { messageOf, type PluginContext } from '@restrike/sdk'
import type { monitor } from './contract.ts'
import type { History } from './history/history.ts'
import { within } from './within.ts'

type Context = Pick<PluginContext<typeof monitor, typeof monitor>, 'after' | 'borrow' | 'every' | 'log' | 'own'>

const retryMs = 2_000
const writeEveryMs = 10_000
const pruneEveryMs = 10 * 60_000
const lastWriteMs = 2_000

export interface Keeping {
  /** Why nothing is kept although there is a database. */
  problem(): string | null
}

/** `mayPrune`: false while the clock cannot be trusted, since by a wrong one all of the history is old. */
export function keepHistory(ctx: Context, history: History, mayPrune: () => boolean): Keeping {
  let here: Database | undefined
  let problem: string | null = null
  let prunedAt = -Infinity
  const trouble = (what: string, error: unknown): void => {
    if (problem === null) ctx.log.error(what, { error })
    problem = messageOf(error)
  }
  const attach = async (db: Database): Promise<void> => {
    try {
      await history.attach(db, Date.now())
      if (here !== db) return history.detach()
      problem = null
    } catch (error) {
      if (here !== db) return
      trouble('the history cannot be opened', error)
      ctx.after(retryMs, () => (here === db ? attach(db) : undefined))
    }
  }
  const write = async (): Promise<void> => {
    const db = here
    const prune = performance.now() - prunedAt > pruneEveryMs && mayPrune()
    try {
      await history.write(Date.now(), prune)
      if (prune) prunedAt = performance.now()
    } catch (error) {
      // A database that went away meanwhile speaks for itself.
      if (here === db) trouble('the history cannot be written', error)
    }
  }
  ctx.borrow(databaseHandle, (came) => {
    here = came
    void attach(came)
    return () => {
      here = undefined
      problem = null
      history.detach()
    }
  })
  ctx.every(writeEveryMs, write)
  ctx.own(() => within(lastWriteMs, history.end(Date.now())))
  return { problem: () => problem }
}
