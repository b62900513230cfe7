// The kernel's own plugin: health, the list of plugins, starting and stopping them; lends the gateway to transports.
import { definePlugin, handle, type AnyContract, type Plugin, type PluginContext } from '@restrike/sdk'
import type { Bus } from './bus.ts'
import type { CallOptions } from './call.ts'
import { system } from './contract.ts'
import type { Kernel } from './kernel.ts'

/** What a transport needs of the kernel: any command, any topic, all contracts. */
export interface Gateway {
  readonly bus: Bus
  call(name: string, input: unknown, options: CallOptions): Promise<unknown>
  contracts(): AnyContract[]
  /** All that is counted and measured, as text for Prometheus. */
  metrics(): string
}

export const gatewayHandle = handle<Gateway>('system.gateway')

export function systemPlugin(kernel: Kernel): Plugin {
  return definePlugin({
    contract: system,
    start(ctx) {
      ctx.lend(gatewayHandle, {
        bus: kernel.bus,
        call: (name, input, options) => kernel.call(name, input, options),
        contracts: () => kernel.contracts(),
        metrics: () => kernel.metrics.text(),
      })
      ctx.acceptConfig(['tournament', 'court'])
      programMetrics(ctx, kernel)
      let told = ''
      let due = false
      const tell = () => {
        due = false
        const report = kernel.health()
        const text = JSON.stringify(report)
        if (text === told) return
        told = text
        ctx.emit('health', report)
      }
      // Several changes of one moment (a plugin and its dependents) are told as one.
      ctx.own(
        kernel.onHealth(() => {
          if (due) return
          due = true
          ctx.after(0, tell)
        }),
      )
      // Its own stop would wait for the command that asks for it.
      const notMyself = (name: string): string => {
        if (name === system.name)
          throw ctx.error('own-plugin', { name }, 'The plugin "system" answers this command and cannot be stopped by it')
        return name
      }
      return {
        health: () => kernel.health(),
        plugins: () => ({ plugins: kernel.plugins() }),
        event: () => ctx.config,
        'plugin.start': ({ name }) => kernel.startPlugin(notMyself(name)).then(() => kernel.health()),
        'plugin.stop': ({ name }) => kernel.stopPlugin(notMyself(name)).then(() => kernel.health()),
        'plugin.restart': ({ name }) => kernel.restart(notMyself(name)).then(() => kernel.health()),
      }
    },
  })
}

/** Watching the process is for after the start: it is no hurry, and the start is. */
const watchAfterMs = 1_000

function programMetrics(ctx: Pick<PluginContext<typeof system, typeof system>, 'after' | 'metrics' | 'own'>, kernel: Kernel): void {
  ctx.metrics.total('events_total', 'Events announced, by name', () => kernel.bus.topics().map(({ name, seq }) => [[name], seq] as const), [
    'event',
  ])
  ctx.metrics.gauge(
    'plugin_health',
    'Of each plugin: 0 ok, 1 degraded, 2 failed',
    () => kernel.health().plugins.map(({ name, health }) => [[name], { ok: 0, degraded: 1, failed: 2 }[health]] as const),
    ['plugin'],
  )
  ctx.metrics.gauge(
    'plugin_start_seconds',
    'How long the last start of each plugin took',
    () => kernel.plugins().map(({ name, startMs }) => [[name], startMs === null ? null : startMs / 1000] as const),
    ['plugin'],
  )
  ctx.after(watchAfterMs, async () => {
    const { openProcessMetrics } = await import('./metrics/process-metrics.ts')
    ctx.own(openProcessMetrics(ctx.metrics))
  })
}
