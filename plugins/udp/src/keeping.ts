// How the journal follows the coming and going of the database. Listening never waits for it.
import { databaseHandle, type Database } from '@restrike/database/handle'
import { messageOf, type PluginContext } from '@restrike/sdk'
import type { udp } from './contract.ts'
import type { JournalStore } from './journal.ts'

type Context = Pick<PluginContext<typeof udp, typeof udp>, 'after' | 'borrow' | 'log'>

export interface Keeping {
  /** Why datagrams wait in memory although there is a database. */
  problem(): string | null
}

const retryMs = 2_000

/** `attached` is told each time the journal is there. */
export function keepJournal(ctx: Context, store: JournalStore, attached: () => void): Keeping {
  let here: Database | undefined
  let problem: string | null = null
  const begin = async (db: Database): Promise<void> => {
    try {
      await store.attach(db)
      problem = null
      attached()
    } catch (error) {
      if (here !== db) return
      ctx.log.error('the journal cannot be opened', { error })
      problem = messageOf(error)
      ctx.after(retryMs, () => (here === db ? begin(db) : undefined))
    }
  }
  ctx.borrow(databaseHandle, (came) => {
    here = came
    void begin(came)
    return () => {
      here = undefined
      problem = null
      store.detach()
    }
  })
  return { problem: () => problem }
}
