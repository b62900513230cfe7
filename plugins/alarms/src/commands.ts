// What the alarms answer, from the parts that know it.
import type { monitor } from '@restrike/monitor/contract'
import type { Handlers, PluginContext } from '@restrike/sdk'
import type { AlarmStore } from './alarm-store.ts'
import type { alarms, AlarmsStatus } from './contract.ts'
import { trendsAt } from './trends.ts'
import type { Watch } from './watch.ts'
import type { Webhooks } from './webhooks.ts'
import { yesterdayBy } from './yesterday.ts'

type Context = Pick<PluginContext<typeof alarms, typeof monitor>, 'call' | 'error'>

export interface Parts {
  readonly watch: Watch
  readonly store: AlarmStore
  readonly webhooks: Webhooks
  status(): AlarmsStatus
  /** Tells everybody where something has changed. */
  tell(): void
}

export function commandsOf(ctx: Context, { watch, store, webhooks, status, tell }: Parts): Handlers<typeof alarms> {
  const yesterday = yesterdayBy(ctx)
  return {
    current: status,
    acknowledge({ id, by }) {
      if (!watch.acknowledge(id, by)) throw ctx.error('unknown-alarm', { id: id ?? '' }, `There is no alarm "${id ?? ''}" now`)
      tell()
      return status()
    },
    async history({ limit, before }) {
      if (!store.there) throw ctx.error('history-unavailable', {}, 'Past alarms cannot be read now: the database is not there')
      return { alarms: await store.list(limit, before) }
    },
    rules: () => ({ rules: [...watch.rules.listed] }),
    trends: async () => ({ trends: trendsAt(watch.trends, await yesterday(), Date.now(), performance.now()) }),
    'webhook.test': async () => ({ answers: await webhooks.test() }),
  }
}
