// The kernel's own plugin: health, the list of plugins, starting and stopping them; lends the gateway to transports.
import { command, contract, definePlugin, event, failure, handle, query, type AnyContract, type Plugin } from '@restrike/sdk'
import { z } from 'zod'
import type { Bus } from './bus.ts'
import type { CallOptions } from './call.ts'
import { HealthReport, PluginInfo } from './health.ts'
import type { Kernel } from './kernel.ts'

const Named = z.object({ name: z.string() })

export const system = contract('system', {
  errors: {
    'own-plugin': failure({
      summary: 'The plugin that answers lifecycle commands was asked to stop itself.',
      fix: 'Stop the program instead.',
      data: Named,
      status: 409,
    }),
  },
  commands: {
    health: query({ summary: 'The verdict, and how each plugin is.', input: z.object({}), output: HealthReport }),
    plugins: query({
      summary: 'Every plugin with its state and how long it took to start.',
      input: z.object({}),
      output: z.object({ plugins: z.array(PluginInfo) }),
    }),
    'plugin.start': command({ summary: 'Start a plugin.', input: Named, output: HealthReport, timeoutMs: 30_000 }),
    'plugin.stop': command({ summary: 'Stop a plugin and whatever needs it.', input: Named, output: HealthReport, timeoutMs: 30_000 }),
    'plugin.restart': command({ summary: 'Stop a plugin and start it again.', input: Named, output: HealthReport, timeoutMs: 30_000 }),
  },
  events: { health: event(HealthReport, { retain: true }) },
})

/** What a transport needs of the kernel: any command, any topic, all contracts. */
export interface Gateway {
  readonly bus: Bus
  call(name: string, input: unknown, options: CallOptions): Promise<unknown>
  contracts(): AnyContract[]
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
      })
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
        'plugin.start': ({ name }) => kernel.startPlugin(notMyself(name)).then(() => kernel.health()),
        'plugin.stop': ({ name }) => kernel.stopPlugin(notMyself(name)).then(() => kernel.health()),
        'plugin.restart': ({ name }) => kernel.restart(notMyself(name)).then(() => kernel.health()),
      }
    },
  })
}
