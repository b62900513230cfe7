// The alarms, wired: what the other parts tell -> the watch -> everybody, the history, the webhooks.
import { randomUUID } from 'node:crypto'
import { database } from '@restrike/database/contract'
import { definePlugin, type PluginContext } from '@restrike/sdk'
import { AlarmStore } from './alarm-store.ts'
import { commandsOf } from './commands.ts'
import { alarms } from './contract.ts'
import { heard } from './heard.ts'
import { keepAlarms } from './keeping.ts'
import { measureAlarms } from './measure.ts'
import { healthOf, statusOf } from './status.ts'
import { nothingTold, toldNow } from './telling.ts'
import { Watch } from './watch.ts'
import { Webhooks } from './webhooks.ts'

const lookEveryMs = 250
/** Changes kept in memory while the database is away: what a bad day raises. */
const bufferRows = 5_000

export default definePlugin({
  contract: alarms,
  uses: [database],
  hears: heard,
  start(ctx) {
    const store = new AlarmStore(bufferRows)
    const webhooks = ctx.own(new Webhooks({ place: () => ctx.call('system.event', {}).catch(() => nowhere), changed: () => tell() }))
    webhooks.configure(ctx.config.webhooks)
    const measures = measureAlarms(ctx.metrics, () => watch.open())
    const watch = new Watch(ctx.config, {
      own: alarms.name,
      newId: randomUUID,
      changed(kept) {
        const { change, alarm } = kept
        store.keep(kept)
        measures.changed(change, alarm)
        ctx.log.info(`alarm ${change}`, { rule: alarm.rule, about: alarm.about, severity: alarm.severity, text: alarm.text })
        ctx.emit('change', { change, alarm })
        if (change !== 'acknowledged') webhooks.tell(change, alarm)
      },
    })
    const keeping = keepAlarms(
      ctx,
      store,
      () => watch.begin(),
      (open) => watch.adopt(open),
    )
    const troubles = () => ({
      ...{ rules: watch.rules.problems, history: keeping.problem(), kept: store.there, lost: store.lost, webhooks: webhooks.problems },
    })
    const status = () => statusOf(watch.open(), troubles())
    let told = nothingTold
    const tell = (): void => {
      const before = told
      const now = status()
      told = toldNow(told, now, performance.now())
      if (told === before) return
      ctx.emit('current', now)
      ctx.health(healthOf(troubles()))
    }

    follow(ctx, watch)
    ctx.every(lookEveryMs, () => {
      watch.look()
      tell()
    })
    ctx.acceptConfig(['rules', 'disabled', 'webhooks', 'keepDays', 'memoryGrowthMegabytesPerHour', 'trendMinutes'], (config) => {
      watch.configure(config)
      webhooks.configure(config.webhooks)
      tell()
    })
    tell()

    return commandsOf(ctx, { watch, store, webhooks, status, tell })
  },
})

const nowhere = { court: '', tournament: '' }

function follow(ctx: Pick<PluginContext<typeof alarms, (typeof heard)[number]>, 'on'>, watch: Watch): void {
  ctx.on('monitor.current', (sample) => watch.hearMonitor(sample))
  ctx.on('database.status', (status) => watch.hearDatabase(status))
  ctx.on('recorder.status', (status) => watch.hearRecorder(status))
  ctx.on('system.health', (report) => watch.hearHealth(report))
  for (const event of ['udp.status', 'match.state', 'obs.status', 'replay.status'] as const)
    ctx.on(event, (picture) => watch.hear(event, picture))
}
