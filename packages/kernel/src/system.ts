// The kernel's own plugin: health, the list of plugins, starting and stopping them; lends the gateway to transports.
import { definePlugin, handle, type AnyContract, type Plugin } from '@restrike/sdk'
import type { Bus } from './bus.ts'
import type { CallOptions } from './call.ts'
import { EventInfo, system } from './contract.ts'
import type { Kernel } from './kernel.ts'

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
        event: () => EventInfo.parse(kernel.section('event') ?? {}),
        'plugin.start': ({ name }) => kernel.startPlugin(notMyself(name)).then(() => kernel.health()),
        'plugin.stop': ({ name }) => kernel.stopPlugin(notMyself(name)).then(() => kernel.health()),
        'plugin.restart': ({ name }) => kernel.restart(notMyself(name)).then(() => kernel.health()),
      }
    },
  })
}
