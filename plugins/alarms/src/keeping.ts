// How the history follows the coming and going of the database: what an earlier run left open is read first, soon in any case.
import { followDatabase } from '@restrike/database/handle'
import { messageOf, type PluginContext } from '@restrike/sdk'
import type { AlarmStore, KeptAlarm } from './alarm-store.ts'
import type { alarms } from './contract.ts'

type Context = Pick<PluginContext<typeof alarms, typeof alarms>, 'after' | 'borrow' | 'every' | 'log' | 'config'>

export interface Keeping {
  /** Why alarms are not kept although there is a database. */
  problem(): string | null
}

/** Alarms must not wait for a disk: without a database they begin all the same. */
const patienceMs = 1_500
const forgetEveryMs = 3_600_000

/** `begin` is told once: what was left open is known, or not to be had soon. `adopt` may come later than that, and once at the most. */
export function keepAlarms(ctx: Context, store: AlarmStore, begin: () => void, adopt: (open: readonly KeptAlarm[]) => void): Keeping {
  let problem: string | null = null
  let begun = false
  let adopted = false
  const beginOnce = (): void => {
    if (begun) return
    begun = true
    begin()
  }
  const forget = (): void => {
    if (store.there) store.forget(new Date(Date.now() - ctx.config.keepDays * 86_400_000).toISOString())
  }
  ctx.after(patienceMs, beginOnce)
  ctx.every(forgetEveryMs, forget)
  followDatabase(ctx, {
    async open(db, there) {
      await store.attach(db)
      const open = adopted ? [] : await store.open()
      if (there() !== db) return
      problem = null
      if (!adopted) adopt(open)
      adopted = true
      forget()
      beginOnce()
    },
    failed(error) {
      ctx.log.error('the history of alarms cannot be opened', { error })
      problem = `The history of alarms cannot be opened: ${messageOf(error)}.`
    },
    gone() {
      problem = null
      store.detach()
    },
  })
  return { problem: () => problem }
}
