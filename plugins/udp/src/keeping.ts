// How the journal follows the coming and going of the database. Listening never waits for it.
import { followDatabase } from '@restrike/database/handle'
import { messageOf, type PluginContext } from '@restrike/sdk'
import type { udp } from './contract.ts'
import type { JournalStore } from './journal.ts'

type Context = Pick<PluginContext<typeof udp, typeof udp>, 'after' | 'borrow' | 'log'>

export interface Keeping {
  /** Why datagrams wait in memory although there is a database. */
  problem(): string | null
}

/** `attached` is told each time the journal is there. */
export function keepJournal(ctx: Context, store: JournalStore, attached: () => void): Keeping {
  let problem: string | null = null
  followDatabase(ctx, {
    async open(db) {
      await store.attach(db)
      problem = null
      attached()
    },
    failed(error) {
      ctx.log.error('the journal cannot be opened', { error })
      problem = messageOf(error)
    },
    gone() {
      problem = null
      store.detach()
    },
  })
  return { problem: () => problem }
}
