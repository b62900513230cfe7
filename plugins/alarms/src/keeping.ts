// How the history follows the coming and going of the database: what an earlier run left open is read first, soon in any case.
import { databaseHandle, type Database } from '@restrike/database/handle'
import { messageOf, type PluginContext } from '@restrike/sdk'
import type { AlarmStore, KeptAlarm } from './alarm-store.ts'
import type { alarms } from './contract.ts'

type Context = Pick<PluginContext<typeof alarms, typeof alarms>, 'after' | 'borrow' | 'every' | 'log' | 'config'>

export interface Keeping {
  /** Why alarms are not kept although there is a database. */
  problem(): string | null
}

const retryMs = 2_000
/** Alarms must not wait for a disk: without a database they begin all the same. */
const patienceMs = 1_500
const forgetEveryMs = 3_600_000

/** `begin` is told once: what was left open is known, or not to be had soon. `adopt` may come later than that, and once at the most. */
export function keepAlarms(ctx: Context, store: AlarmStore, begin: () => void, adopt: (open: readonly KeptAlarm[]) => void): Keeping {
  let here: Database | undefined
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
  const attach = async (db: Database): Promise<void> => {
    try {
      await store.attach(db)
      const open = adopted ? [] : await store.open()
      if (here !== db) return
      problem = null
      if (!adopted) adopt(open)
      adopted = true
      forget()
      beginOnce()
    } catch (error) {
      if (here !== db) return
      ctx.log.error('the history of alarms cannot be opened', { error })
      problem = `The history of alarms cannot be opened: ${messageOf(error)}.`
      ctx.after(retryMs, () => (here === db ? attach(db) : undefined))
    }
  }
  ctx.after(patienceMs, beginOnce)
  ctx.every(forgetEveryMs, forget)
  ctx.borrow(databaseHandle, (came) => {
    here = came
    void attach(came)
    return () => {
      here = undefined
      problem = null
      store.detach()
    }
  })
  return { problem: () => problem }
}
