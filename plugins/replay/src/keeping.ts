// How library and ledger follow the coming and going of the database.
import { followDatabase } from '@restrike/database/handle'
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

export function keepLibrary(ctx: Pick<ReplayContext, 'after' | 'borrow' | 'log'>, kept: Kept): void {
  followDatabase(ctx, {
    async open(db, there) {
      await kept.store.attach(db)
      if (there() !== db) {
        // It went away in between.
        if (!there()) kept.store.detach()
        return
      }
      kept.ledgerStore.attach(db)
      await kept.readDelays()
      if (there() === db) kept.begun()
    },
    failed: (error) => ctx.log.error('the library of clips cannot be opened', { error }),
    gone() {
      kept.store.detach()
      kept.ledgerStore.detach()
    },
  })
}
