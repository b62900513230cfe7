// The control front, wired: kernel gateway -> HTTP and WebSocket on the loopback.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { gatewayHandle, type Gateway } from '@restrike/kernel'
import { system } from '@restrike/kernel/contract'
import { definePlugin } from '@restrike/sdk'
import { ownFlagsHandle, type OwnFlagPictures } from '@restrike/flags/handle'
import { mediaHandle, type MediaLibrary } from '@restrike/replay/handle'
import { WireHub } from '@restrike/wire/server'
import type { FastifyInstance } from 'fastify'
import { eventAliases, resolveCommand } from './aliases.ts'
import { control } from './contract.ts'
import { controlMetrics } from './control-metrics.ts'
import { controlHandle } from './handle.ts'
import { httpFront, refuseStrangers, statusOf } from './http.ts'
import { webSocketFront } from './websocket.ts'

const version = '0.1.0'

export default definePlugin({
  contract: control,
  needs: [system],
  async start(ctx) {
    ctx.acceptConfig(['clients'])
    const { host, http: wanted, console: folder, overlays: overlayFolder, downloads } = ctx.config
    let gateway: Gateway | undefined
    ctx.borrow(gatewayHandle, (lent) => {
      gateway = lent
    })
    if (!gateway) throw new Error('the kernel lends no gateway')
    const front: Gateway = withAliases(gateway)

    let port = wanted
    const console = builtIn(folder)
    const overlays = builtIn(overlayFolder)
    let media: MediaLibrary | undefined
    ctx.borrow(mediaHandle, (lent) => {
      media = lent
      return () => (media = undefined)
    })
    let ownFlags: OwnFlagPictures | undefined
    ctx.borrow(ownFlagsHandle, (lent) => {
      ownFlags = lent
      return () => (ownFlags = undefined)
    })
    const served = { console, overlays, downloads, media: () => media, ownFlags: () => ownFlags }
    const app = await httpFront({ gateway: front, host, version, ...served, port: () => port })
    const hub = new WireHub(front, eventAliases)
    controlMetrics(ctx.metrics, hub)
    const sockets = webSocketFront({
      hub,
      admit: (request) => refuseStrangers(request, { host, port: () => port }),
      clientLimit: () => ctx.config.clients,
      statusOf: (code) => statusOf(code, front.contracts()),
    })
    app.server.on('upgrade', sockets.upgrade)
    ctx.own(() => app.close())
    ctx.own(() => {
      sockets.close()
      hub.close()
    })
    port = await listen(app, host, wanted).catch((error: unknown) => {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken) throw error
      const message = `HTTP port ${wanted} is taken by another program: close it, or choose another port with --http`
      throw ctx.error('port-in-use', { port: wanted }, message, { cause: error })
    })
    ctx.lend(controlHandle, { url: urlOf(host, port) })
    ctx.every(sockets.heartbeatMs, sockets.heartbeat)
    if (!console || !overlays) {
      const reason = console ? 'The overlay pages are not built' : 'The console is not built'
      ctx.health({ status: 'degraded', reason, fix: 'Run: npm run build' })
    }

    return {
      'frontend-event': (payload) => {
        ctx.emit('frontend-event', payload)
        return {}
      },
    }
  },
})

/** A folder with pages in it; undefined where they were not built. */
function builtIn(folder: string | undefined): string | undefined {
  return folder !== undefined && existsSync(path.join(folder, 'index.html')) ? folder : undefined
}

/** Resolves to the port really bound. */
async function listen(app: FastifyInstance, host: string, wanted: number): Promise<number> {
  await app.listen({ host, port: wanted })
  const address = app.server.address()
  return typeof address === 'object' && address ? address.port : wanted
}

function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
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
