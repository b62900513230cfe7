// `start`: one data folder, one kernel, the plugins; ready when everything that can run does.
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Kernel, loadConfig, logSection, openLog, systemPlugin, type LoadedConfig } from '@restrike/kernel'
import { controlHandle } from '@restrike/control/handle'
import { contract, definePlugin, messageOf } from '@restrike/sdk'
import { udp, UdpStatus } from '@restrike/udp/contract'
import { claimFolder, noteInstance } from '../instance.ts'
import { startOptions, type StartOptions } from '../options.ts'
import { contracts, plugins } from '../plugins.ts'

const consoleFolder = path.resolve(import.meta.dirname, '../../../console/dist')

export async function run(args: string[]): Promise<void> {
  const options = startOptions(args, process.env)
  const release = claimFolder(options.data)
  const config = readConfig(options)
  const level = logSection.config.parse(config.section('log')).level
  const { log, flush, speak } = openLog(path.join(options.data, 'logs'), level)
  const kernel = new Kernel({ log, config: (section) => config.section(section) })
  if (config.health.status !== 'ok') kernel.report('configuration', config.health)
  goOnAfterFaults(kernel, log)

  const end = ending(kernel, () => {
    flush()
    release()
  })
  try {
    const front = await startPlugins(kernel)
    const port = await feedPort(kernel, config)
    // Answered once the past is read: who reads the ready line finds the state as it was.
    await kernel.call('match.current', {}, { caller: 'cli' }).catch(() => undefined)
    noteInstance(options.data, { pid: process.pid, http: front, udp: port, startedAt: new Date().toISOString() })
    // Before the line: whoever reads it may stop the program at once.
    onSignals(end)
    process.stdout.write(`${JSON.stringify({ ready: true, http: front, udp: port })}\n`)
    speak()
    if (process.stderr.isTTY)
      process.stderr.write(`Open ${front} in a browser. The scoring PC sends to UDP port ${port} of this machine.\n`)
    if (options.demo) await kernel.add((await import('../demo.ts')).demoPlugin(port))
  } catch (error) {
    // What runs already would keep the process alive, with nobody to talk to.
    await end()
    throw error
  }
}

/** Resolves to the address of the HTTP front; rejects with the reason when that is not there. */
async function startPlugins(kernel: Kernel): Promise<string> {
  let front: string | undefined
  await kernel.add(
    systemPlugin(kernel),
    frontPlugin((url) => (front = url)),
  )
  // While one plugin waits for its threads or sockets, the code of the next one is loaded.
  let next = plugins[0]?.()
  for (const load of [...plugins.slice(1), undefined]) {
    const plugin = await next
    const starting = plugin && kernel.add(plugin.default)
    next = load?.()
    await starting
    // A turn of the event loop: what the socket has is read before more code is loaded.
    await setImmediate()
  }
  if (front !== undefined) return front
  const reason = kernel.health().plugins.find((plugin) => plugin.name === 'control')?.reason
  throw new Error(reason ?? 'The HTTP front did not start')
}

/** The port that the scoring system is to send to: the one bound, or the one wanted while the feed does not run. */
async function feedPort(kernel: Kernel, config: LoadedConfig): Promise<number> {
  const status: unknown = await kernel.call('udp.status', {}, { caller: 'cli' }).catch(() => undefined)
  return UdpStatus.safeParse(status).data?.port ?? udp.config.parse(config.section('udp')).port
}

function readConfig(options: StartOptions): LoadedConfig {
  const given = (values: Record<string, unknown>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
  return loadConfig({
    file: options.config,
    lastGood: path.join(options.data, 'config.last-good.json'),
    overrides: {
      server: given({ http: options.http, host: options.host, console: consoleFolder }),
      udp: given({ port: options.udp }),
      database: { folder: options.data },
      obs: { folder: options.data },
      replay: { folder: options.data },
    },
    contracts,
  })
}

/** Hears where the HTTP front listens, now and after each restart of it. */
function frontPlugin(tell: (url: string | undefined) => void) {
  return definePlugin({
    contract: contract('program', {}),
    start(ctx) {
      ctx.borrow(controlHandle, ({ url }) => {
        tell(url)
        return () => tell(undefined)
      })
      return {}
    },
  })
}

/** An unforeseen fault must not end the show: it is logged and told, and what still works goes on. */
function goOnAfterFaults(kernel: Kernel, log: ReturnType<typeof openLog>['log']): void {
  const fault = (error: unknown) => {
    log('program').error('an unforeseen fault', { error })
    const reason = `An unforeseen fault happened: ${messageOf(error)}`
    kernel.report('faults', { status: 'degraded', reason, fix: 'Restart the program when no match is on, and report the log.' })
  }
  process.on('uncaughtException', fault)
  process.on('unhandledRejection', fault)
}

function ending(kernel: Kernel, release: () => void): () => Promise<void> {
  let ended: Promise<void> | undefined
  return () => (ended ??= kernel.stop().finally(release))
}

/** The first signal stops in order, a second one at once. */
function onSignals(end: () => Promise<void>): void {
  let asked = false
  const stop = () => {
    if (asked) process.exit(130)
    asked = true
    void end().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
