// How the journal follows the coming and going of the database. Listening never waits for it for long.
import { databaseHandle, type Database } from '@restrike/database/handle'
import type { PluginContext } from '@restrike/sdk'
import type { udp } from './contract.ts'
import type { JournalStore } from './journal.ts'

type Context = Pick<PluginContext<typeof udp, typeof udp>, 'after' | 'borrow' | 'log'>

export interface Keeping {
  /** Why datagrams wait in memory although there is a database. */
  problem(): string | null
  /** Resolves when the first attempt is over, at once when there is no database, and soon in any case. */
  begun(): Promise<void>
}

const retryMs = 2_000
const patienceMs = 1_000

export function keepJournal(ctx: Context, store: JournalStore): Keeping {
  let here: Database | undefined
  let problem: string | null = null
  let attempt: Promise<void> = Promise.resolve()
  const begin = async (db: Database): Promise<void> => {
    try {
      await store.attach(db)
      problem = null
    } catch (error) {
      if (here !== db) return
      ctx.log.error('the journal cannot be opened', { error })
      problem = error instanceof Error ? error.message : String(error)
      ctx.after(retryMs, () => (here === db ? begin(db) : undefined))
    }
  }
  ctx.borrow(databaseHandle, (came) => {
    here = came
    attempt = begin(came)
    return () => {
      here = undefined
      problem = null
      store.detach()
    }
  })
  const patience = () => new Promise<void>((resolve) => ctx.after(patienceMs, resolve))
  return { problem: () => problem, begun: () => Promise.race([attempt, patience()]) }
}
