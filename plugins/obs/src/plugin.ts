// OBS Studio, wired: connections from configuration and file -> observed states, orders and wishes from commands -> OBS.
import { definePlugin, type Logger } from '@restrike/sdk'
import { ConnectionFile } from './connection-file.ts'
import { Connections } from './connections.ts'
import { obs } from './contract.ts'
import { obsMetrics } from './obs-metrics.ts'
import { outputCommands } from './output-commands.ts'
import { pictureCommands } from './picture-commands.ts'
import { setUp } from './setup.ts'
import { healthOf } from './status.ts'

/** Growing or not is told by the passing of time too. */
const tellMs = 250

export default definePlugin({
  contract: obs,
  async start(ctx) {
    const { connections: configured, folder } = ctx.config
    const connections = new Connections(new ConnectionFile(folder, configured, ctx.log), {
      get config() {
        return ctx.config
      },
      log: ctx.log,
      asked: obsMetrics(ctx.metrics, () => connections.status()),
      onChange: oncePerTurn(ctx.log, () => tell()),
      onOutput: (output) => ctx.emit('output', output),
      onSaved: (path, { at, monotonicMs }, name) => ctx.emit('replay-saved', { name, path, at: new Date(at).toISOString(), monotonicMs }),
    })
    const status = () => ({ connections: connections.status() })
    let told = ''
    const tell = (): void => {
      const now = status()
      const text = JSON.stringify(now)
      if (text === told) return
      told = text
      ctx.emit('status', now)
      ctx.health(healthOf(now.connections))
    }
    ctx.own(() => connections.close())
    await connections.open()
    ctx.acceptConfig(['pollMs', 'connectTimeoutMs', 'requestTimeoutMs'])
    ctx.acceptConfig(['connections'], (config) => {
      connections
        .configure(config.connections)
        .catch((error: unknown) => ctx.log.error('the OBS connections could not be changed', { error }))
    })
    tell()
    ctx.every(tellMs, tell)

    return {
      connect: async (given) => {
        await connections.connect(given)
        return status()
      },
      disconnect: async ({ name, forget }) => {
        await connections.disconnect(name, forget)
        return status()
      },
      status,
      want: ({ name, ...said }) => {
        const connection = connections.pick(name, 'record')
        connection.want(said)
        return connection.wanted
      },
      ...outputCommands(connections),
      ...pictureCommands(connections),
      request: async ({ name, type, data }) => ({ data: (await connections.pick(name, 'record').call(type, data)) ?? {} }),
      setup: ({ name, ...wanted }) => setUp(connections.pick(name, 'record'), wanted),
    }
  },
})

/** What one frame of OBS changes is told as one. */
function oncePerTurn(log: Logger, tell: () => void): () => void {
  let due = false
  return () => {
    if (due) return
    due = true
    queueMicrotask(() => {
      due = false
      try {
        tell()
      } catch (error) {
        log.error('the state of OBS could not be told', { error })
      }
    })
  }
}
