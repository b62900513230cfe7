// The control front, wired: kernel gateway -> HTTP and WebSocket on the loopback, at the address of the configuration.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { gatewayHandle, type Gateway } from '@restrike/kernel'
import { system } from '@restrike/kernel/contract'
import { definePlugin, type Handle, type Health, type PluginContext } from '@restrike/sdk'
import { ownFlagsHandle } from '@restrike/flags/handle'
import { mediaHandle } from '@restrike/replay/handle'
import { WireHub } from '@restrike/wire/server'
import { eventAliases, resolveCommand } from './aliases.ts'
import { control } from './contract.ts'
import { controlMetrics } from './control-metrics.ts'
import { controlHandle } from './handle.ts'
import { heartbeatMs, openFront, type Front } from './front.ts'
import { addressHealth, cannotListen } from './hindrance-words.ts'
import { hindranceOf, type Address } from './listening.ts'
import { Moving } from './moving.ts'

const version = '0.1.0'
/** How often an address that could not be taken is tried again. */
const retryMs = 2_000

export default definePlugin({
  contract: control,
  needs: [system],
  async start(ctx) {
    ctx.acceptConfig(['clients'])
    const { console: folder, overlays: overlayFolder, downloads } = ctx.config
    let gateway: Gateway | undefined
    ctx.borrow(gatewayHandle, (lent) => {
      gateway = lent
    })
    if (!gateway) throw new Error('the kernel lends no gateway')
    const front: Gateway = withAliases(gateway)

    const console = builtIn(folder)
    const overlays = builtIn(overlayFolder)
    const hub = new WireHub(front, eventAliases)
    ctx.own(() => hub.close())
    controlMetrics(ctx.metrics, hub)
    const pages = { console, overlays, downloads, media: lentNow(ctx, mediaHandle), ownFlags: lentNow(ctx, ownFlagsHandle) }
    const open = (address: Address) => openFront({ gateway: front, hub, version, clientLimit: () => ctx.config.clients, ...pages }, address)
    const wanted = addressOf(ctx.config)
    const first = await open(wanted).catch(async (error: unknown) => {
      throw cannotListen(ctx, wanted, await hindranceOf(error, wanted), error)
    })
    let takeBack = () => Promise.resolve<unknown>(undefined)
    const tell = async ({ url }: Front) => {
      await takeBack()
      const taken = ctx.lend(controlHandle, { url })
      takeBack = async () => taken()
      ctx.emit('address', { url })
    }
    const health = () => ctx.health(addressHealth(moving.front, moving.hindrance) ?? builtHealth(console, overlays))
    const moving = new Moving(first, {
      open,
      after: (delayMs, run) => ctx.after(delayMs, run),
      moved(to) {
        ctx.log.info('the console has moved', { url: to.url })
        return tell(to).catch((error: unknown) => ctx.log.error('the new address of the console could not be told', { error }))
      },
      changed: health,
    })
    ctx.own(() => moving.close())
    ctx.acceptConfig(['http', 'host'], (next) => moving.go(addressOf(next)))
    ctx.checkConfig(['http', 'host'], async (next) => {
      const hindrance = await moving.look(addressOf(next))
      return hindrance ? [{ field: hindrance.field, message: hindrance.words }] : []
    })
    await tell(first)
    ctx.every(heartbeatMs, () => moving.heartbeat())
    ctx.every(retryMs, () => moving.again(addressOf(ctx.config)))
    health()

    return {
      'frontend-event': (payload) => {
        ctx.emit('frontend-event', payload)
        return {}
      },
    }
  },
})

/** What is lent, as long as it is. */
function lentNow<T>(ctx: Pick<PluginContext<typeof control, typeof control>, 'borrow'>, handle: Handle<T>): () => T | undefined {
  let value: T | undefined
  ctx.borrow(handle, (lent) => {
    value = lent
    return () => (value = undefined)
  })
  return () => value
}

/** A folder with pages in it; undefined where they were not built. */
function builtIn(folder: string | undefined): string | undefined {
  return folder !== undefined && existsSync(path.join(folder, 'index.html')) ? folder : undefined
}

function builtHealth(console: string | undefined, overlays: string | undefined): Health {
  if (console && overlays) return { status: 'ok' }
  return { status: 'degraded', reason: console ? 'The overlay pages are not built' : 'The console is not built', fix: 'Run: npm run build' }
}

function addressOf({ host, http }: { readonly host: string; readonly http: number }): Address {
  return { host, port: http }
}

function withAliases(gateway: Gateway): Gateway {
  return {
    bus: gateway.bus,
    contracts: () => gateway.contracts(),
    metrics: () => gateway.metrics(),
    call(name, given, options) {
      const resolved = resolveCommand(name, given)
      return gateway.call(resolved.name, resolved.input, options)
    },
  }
}
