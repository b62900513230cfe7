// How the list of recordings follows the coming and going of the database: what was left unfinished is read first, soon in any case.
import { followDatabase } from '@restrike/database/handle'
import type { PluginContext } from '@restrike/sdk'
import type { recorder } from './contract.ts'
import type { PartKeeper } from './part-keeper.ts'
import type { RecordingStore } from './recording-store.ts'

type Context = Pick<PluginContext<typeof recorder, typeof recorder>, 'after' | 'borrow' | 'log'>

export interface Keeping {
  /** Bytes of the usual match; null while none was recorded or read. */
  matchBytes(): number | null
}

/** Recording must not wait for a disk: without a database it begins all the same. */
const patienceMs = 1_500

export function keepRecordings(ctx: Context, store: RecordingStore, keeper: PartKeeper, begin: () => void): Keeping {
  let matchBytes: number | null = null
  let begun = false
  const beginOnce = (): void => {
    if (begun) return
    begun = true
    begin()
  }
  ctx.after(patienceMs, beginOnce)

  followDatabase(ctx, {
    async open(db, there) {
      await store.attach(db)
      const unfinished = await store.unfinished()
      const past = await store.past()
      if (there() !== db) return
      matchBytes = past.matchBytes
      keeper.restore(unfinished, past.lags)
      beginOnce()
    },
    failed: (error) => ctx.log.error('the list of recordings cannot be opened', { error }),
    gone: () => store.detach(),
  })
  return { matchBytes: () => matchBytes }
}
