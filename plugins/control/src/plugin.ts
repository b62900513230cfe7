// The control front, wired: kernel gateway -> HTTP and WebSocket on the loopback.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { gatewayHandle, system, type Gateway } from '@restrike/kernel'
import { definePlugin } from '@restrike/sdk'
import { WireHub } from '@restrike/wire/server'
import { eventAliases, resolveCommand } from './aliases.ts'
import { control } from './contract.ts'
import { controlHandle } from './handle.ts'
import { httpFront, refuseStrangers, statusOf } from './http.ts'
import { isLoopback } from './same-origin.ts'
import { webSocketFront } from './websocket.ts'

const version = '0.1.0'

export default definePlugin({
  contract: control,
  needs: [system],
  async start(ctx) {
    const { host, http: wanted, console: folder } = ctx.config
    if (!isLoopback(host))
      throw ctx.error('host-not-allowed', { host }, `"${host}" is not an address of this machine alone: only 127.0.0.1 is allowed`)
    let gateway: Gateway | undefined
    ctx.borrow(gatewayHandle, (lent) => {
      gateway = lent
    })
    if (!gateway) throw new Error('the kernel lends no gateway')
    const front: Gateway = withAliases(gateway)

    let port = wanted
    const console = folder !== undefined && existsSync(path.join(folder, 'index.html')) ? folder : undefined
    const app = await httpFront({ gateway: front, host, version, console, port: () => port })
    const hub = new WireHub(front, eventAliases)
    const sockets = webSocketFront({
      hub,
      admit: (request) => refuseStrangers(request, { host, port: () => port }),
      statusOf: (code) => statusOf(code, front.contracts()),
    })
    app.server.on('upgrade', sockets.upgrade)
    ctx.own(() => app.close())
    ctx.own(() => {
      sockets.close()
      hub.close()
    })
    try {
      await app.listen({ host, port: wanted })
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken) throw error
      throw ctx.error(
        'port-in-use',
        { port: wanted },
        `HTTP port ${wanted} is taken by another program: close it, or choose another port with --http`,
        { cause: error },
      )
    }
    const address = app.server.address()
    port = typeof address === 'object' && address ? address.port : wanted
    ctx.lend(controlHandle, { url: `http://${host.includes(':') ? `[${host}]` : host}:${port}` })
    ctx.every(sockets.heartbeatMs, sockets.heartbeat)
    if (!console) ctx.health({ status: 'degraded', reason: 'The console is not built', fix: 'Run: npm run build' })

    return {
      'frontend-event': (payload) => {
        ctx.emit('frontend-event', payload)
        return {}
      },
    }
  },
})

function withAliases(gateway: Gateway): Gateway {
  return {
    bus: gateway.bus,
    contracts: () => gateway.contracts(),
    call(name, given, options) {
      const resolved = resolveCommand(name, given)
      return gateway.call(resolved.name, resolved.input, options)
    },
  }
}
