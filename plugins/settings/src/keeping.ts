// How the settings follow the coming and going of the database: read each time it comes, tried again while that fails.
import { followDatabase } from '@restrike/database/handle'
import { messageOf, type PluginContext } from '@restrike/sdk'
import type { settings } from './contract.ts'
import type { SettingStore } from './setting-store.ts'

type Context = Pick<PluginContext<typeof settings, typeof settings>, 'after' | 'borrow' | 'health' | 'log'>

/** Who asks while the tables are just being read waits for so long at the most. */
const patienceMs = 3_000

const fix = 'Nothing is lost: it is tried again by itself. See the log of the database, and whether its disk is full.'

/** `read` is told each time the settings were read. The returned function resolves when they can be asked, or will not be soon. */
export function keepSettings(ctx: Context, store: SettingStore, read: () => void): () => Promise<void> {
  let opening = Promise.withResolvers<void>()
  const lent = followDatabase(ctx, {
    async open(db, there) {
      const spoilt = await store.attach(db, () => there() === db)
      if (there() !== db) return
      if (spoilt > 0) ctx.log.error('settings that cannot be understood are as if never set', { rows: spoilt })
      ctx.health({ status: 'ok' })
      read()
      opening.resolve()
    },
    failed(error) {
      ctx.log.error('the settings cannot be read', { error })
      ctx.health({ status: 'degraded', reason: `The settings cannot be read: ${messageOf(error)}`, fix })
      opening.resolve()
    },
    gone() {
      store.detach()
      // The database says itself why it is not there.
      ctx.health({ status: 'ok' })
      opening.resolve()
      opening = Promise.withResolvers()
    },
  })
  return async () => {
    if (store.there || !lent()) return
    const enough = Promise.withResolvers<void>()
    const cancel = ctx.after(patienceMs, enough.resolve)
    await Promise.race([opening.promise, enough.promise])
    cancel()
  }
}
