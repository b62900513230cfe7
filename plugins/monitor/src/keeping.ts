// How the history follows the coming and going of the database, and is written every few seconds. Measuring never waits for it.
import { followDatabase } from '@restrike/database/handle'
import { messageOf, type PluginContext } from '@restrike/sdk'
import type { monitor } from './contract.ts'
import type { History } from './history/history.ts'
import { within } from './within.ts'

type Context = Pick<PluginContext<typeof monitor, typeof monitor>, 'after' | 'borrow' | 'every' | 'log' | 'own'>

const writeEveryMs = 10_000
const pruneEveryMs = 10 * 60_000
const lastWriteMs = 2_000

export interface Keeping {
  /** Why nothing is kept although there is a database. */
  problem(): string | null
}

/** `mayPrune`: false while the clock cannot be trusted, since by a wrong one all of the history is old. */
export function keepHistory(ctx: Context, history: History, mayPrune: () => boolean): Keeping {
  let problem: string | null = null
  let prunedAt = -Infinity
  const trouble = (what: string, error: unknown): void => {
    if (problem === null) ctx.log.error(what, { error })
    problem = messageOf(error)
  }
  const there = followDatabase(ctx, {
    async open(db, now) {
      await history.attach(db, Date.now())
      if (now() !== db) return history.detach()
      problem = null
    },
    failed: (error) => trouble('the history cannot be opened', error),
    gone() {
      problem = null
      history.detach()
    },
  })
  const write = async (): Promise<void> => {
    const db = there()
    const prune = performance.now() - prunedAt > pruneEveryMs && mayPrune()
    try {
      await history.write(Date.now(), prune)
      if (prune) prunedAt = performance.now()
    } catch (error) {
      // A database that went away meanwhile speaks for itself.
      if (there() === db) trouble('the history cannot be written', error)
    }
  }
  ctx.every(writeEveryMs, write)
  ctx.own(() => within(lastWriteMs, history.end(Date.now())))
  return { problem: () => problem }
}
