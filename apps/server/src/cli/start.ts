// `start`: one data folder, one kernel, the plugins; ready when everything that can run does.
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import {
  Config,
  configPlugin,
  Kernel,
  logPlugin,
  openLog,
  systemPlugin,
  type OpenLog,
  type Overrides,
  type PluginLog,
} from '@restrike/kernel'
import { log as logContract } from '@restrike/kernel/contract'
import { controlHandle } from '@restrike/control/handle'
import { contract, definePlugin, messageOf } from '@restrike/sdk'
import { udp, UdpStatus } from '@restrike/udp/contract'
import { startReport } from '../start-report.ts'
import { claimFolder, noteInstance, readInstance } from '../instance.ts'
import { startOptions, type StartOptions } from '../options.ts'
import { contracts, plugins } from '../plugins.ts'

const consoleFolder = path.resolve(import.meta.dirname, '../../../console/dist')
const overlaysFolder = path.resolve(import.meta.dirname, '../../../overlays/dist')

export async function run(args: string[]): Promise<void> {
  const options = startOptions(args, process.env)
  const before = readInstance(options.data)
  const release = claimFolder(options.data)
  const config = await Config.open({ file: options.config, folder: options.data, overrides: overridesOf(options), contracts })
  const { level, ...settings } = logContract.config.parse(config.section('log'))
  const logs = openLog(path.join(options.data, 'logs'), level, settings)
  const hide = () => logs.hideSecrets(config.secrets())
  hide()
  const kernel = new Kernel({ log: logs.log, config: (section) => config.section(section) })
  goOnAfterFaults(kernel, logs)

  const end = ending(kernel, async () => {
    await logs.close()
    release()
  })
  const startedAt = new Date().toISOString()
  let front = ''
  let note: (() => void) | undefined
  try {
    const moved = (url: string) => {
      front = url
      note?.()
    }
    await startPlugins(kernel, config, { logs, hide, moved })
    const port = await feedPort(kernel, config)
    // Answered once the past is read: who reads the ready line finds the state as it was.
    await kernel.call('match.current', {}, { caller: 'cli' }).catch(() => undefined)
    // Who looks for the running program finds it where it is, also after it has moved.
    note = () => noteInstance(options.data, { pid: process.pid, http: front, udp: port, startedAt })
    note()
    // Before the line: whoever reads it may stop the program at once.
    onSignals(end)
    process.stdout.write(`${JSON.stringify({ ready: true, http: front, udp: port })}\n`)
    logs.speak()
    // The note of a run is removed when it ends in order: one that is still there was killed, or the power failed.
    if (before) void logs.reportLastEnd({ before }).catch(() => undefined)
    tellStart(kernel, logs.log)
    if (process.stderr.isTTY)
      process.stderr.write(`Open ${front} in a browser. The scoring PC sends to UDP port ${port} of this machine.\n`)
    if (options.window) await showWindow(front, options.data, logs.log)
    if (options.demo) await kernel.add((await import('../demo.ts')).demoPlugin(port))
  } catch (error) {
    // What runs already would keep the process alive, with nobody to talk to.
    await end()
    throw error
  }
}

/** The program does not need its window: without one it says how the console is reached. */
async function showWindow(front: string, data: string, log: PluginLog): Promise<void> {
  const { openWindow } = await import('../window.ts')
  await openWindow(front, path.join(data, 'window'), process.env).catch((error: unknown) => {
    const reason = `The window could not be opened: ${messageOf(error)}. Open ${front} in a browser.`
    log('program').warn(reason)
    process.stderr.write(`${reason}\n`)
  })
}

interface Program {
  readonly logs: OpenLog
  readonly hide: () => void
  /** Told each address of the HTTP front. */
  readonly moved: (url: string) => void
}

/** Rejects with the reason when there is no HTTP front. */
async function startPlugins(kernel: Kernel, config: Config, { logs, hide, moved }: Program): Promise<void> {
  let served = false
  await kernel.add(
    systemPlugin(kernel),
    configPlugin(kernel, config, hide),
    logPlugin(logs),
    frontPlugin((url) => {
      served = url !== undefined
      if (url !== undefined) moved(url)
    }),
  )
  // While one plugin waits for its threads or sockets, the code of the next one is loaded.
  const loading = (load: (typeof plugins)[number] | undefined) => load?.().catch((error: unknown) => cannotLoad(kernel, error))
  let next = loading(plugins[0])
  for (const load of [...plugins.slice(1), undefined]) {
    const plugin = await next
    const starting = plugin && kernel.add(plugin.default)
    next = loading(load)
    await starting
    // A turn of the event loop: what the socket has is read before more code is loaded.
    await setImmediate()
  }
  if (served) return
  const reason = kernel.health().plugins.find((plugin) => plugin.name === 'control')?.reason
  throw new Error(reason ?? 'The HTTP front did not start')
}

/** A part whose code cannot be read is missed, and said; the others run. */
function cannotLoad(kernel: Kernel, error: unknown): undefined {
  const reason = `A part of the program could not be loaded: ${messageOf(error)}`
  kernel.report('parts', { status: 'failed', reason, fix: 'The installation is not whole: install the program again (npm ci).' })
}

function tellStart(kernel: Kernel, log: PluginLog): void {
  const known = kernel.plugins()
  const others = kernel.health().plugins.filter(({ name }) => !known.some((plugin) => plugin.name === name))
  // Since the process was begun.
  const { summary, troubles } = startReport(known, others, performance.now())
  log('program').info(`started: ${summary}`)
  for (const trouble of troubles) log('program').warn(trouble)
}

/** The port that the scoring system is to send to: the one bound, or the one wanted while the feed does not run. */
async function feedPort(kernel: Kernel, config: Config): Promise<number> {
  const status: unknown = await kernel.call('udp.status', {}, { caller: 'cli' }).catch(() => undefined)
  return UdpStatus.safeParse(status).data?.port ?? udp.config.parse(config.section('udp')).port
}

/** What goes over the configuration file: flags and environment, and what only the program itself can know. */
function overridesOf({ data, http, host, udp: port }: StartOptions): Overrides {
  const own = (value: string) => ({ value, source: 'program' as const })
  const downloads = own(path.join(data, 'downloads'))
  return {
    server: { ...(http && { http }), ...(host && { host }), console: own(consoleFolder), overlays: own(overlaysFolder), downloads },
    udp: { ...(port && { port }) },
    database: { folder: own(data) },
    obs: { folder: own(data) },
    replay: { folder: own(data) },
    flags: { folder: own(path.join(data, 'flags')) },
    monitor: { folder: own(data) },
    debug: { folder: downloads },
    doctor: { folder: downloads },
  }
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
function goOnAfterFaults(kernel: Kernel, { log, crashReport }: OpenLog): void {
  const fault = (error: unknown) => {
    log('program').error('an unforeseen fault', { error })
    const file = crashReport(error, { health: kernel.health() })
    const reason = `An unforeseen fault happened: ${messageOf(error)}`
    kernel.report('faults', {
      status: 'degraded',
      reason,
      fix: `Restart the program when no match is on, and report ${file ?? 'the log'}.`,
    })
  }
  process.on('uncaughtException', fault)
  process.on('unhandledRejection', fault)
}

function ending(kernel: Kernel, release: () => Promise<void>): () => Promise<void> {
  let ended: Promise<void> | undefined
  const stop = async () => {
    try {
      await kernel.stop()
    } finally {
      await release()
    }
  }
  return () => (ended ??= stop())
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
