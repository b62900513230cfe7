// How library and ledger follow the coming and going of the database.
import { databaseHandle, type Database } from '@restrike/database/handle'
import type { ClipStore } from './clip/clip-store.ts'
import type { Ledger } from './ledger/ledger.ts'
import type { LedgerStore } from './ledger/ledger-store.ts'
import type { ReplayContext } from './parts.ts'

export interface Kept {
  readonly store: ClipStore
  readonly ledgerStore: LedgerStore
  readonly ledger: Ledger
  /** Read once the database is there. */
  readDelays(): Promise<void>
  begun(): void
}

const retryMs = 2_000

export function keepLibrary(ctx: Pick<ReplayContext, 'after' | 'borrow' | 'log'>, kept: Kept): void {
  let here: Database | undefined
  const attach = async (db: Database): Promise<void> => {
    try {
      await kept.store.attach(db)
      if (here !== db) {
        // It went away in between.
        if (!here) kept.store.detach()
        return
      }
      kept.ledgerStore.attach(db)
      await kept.readDelays()
      if (here === db) kept.begun()
    } catch (error) {
      if (here !== db) return
      ctx.log.error('the library of clips cannot be opened', { error })
      ctx.after(retryMs, () => (here === db ? attach(db) : undefined))
    }
  }
  ctx.borrow(databaseHandle, (came) => {
    here = came
    void attach(came)
    return () => {
      here = undefined
      kept.store.detach()
      kept.ledgerStore.detach()
    }
  })
}
