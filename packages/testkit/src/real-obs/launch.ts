// A real OBS Studio without a screen, for tests: an Xvfb, OpenGL by the CPU, a configuration of its own, its websocket answering. Not a fake.
//
//   const programs = findObs()                               // undefined where OBS is not installed; throws in CI
//   await using obs = await startObs({ fps: 15 })            // ready in about a second
//   await using hand = await rawObs(obs.url, obs.password)   // a second client: the OBS user's own hand
//   await hand.ask('StartRecord')
//   await obs.kill(); await obs.start()                      // a crash, and the same OBS again on the same port
//   await obs.pause(); obs.resume()                          // hangs, and goes on
//   for (const pid of obs.muxers()) process.kill(pid, 'SIGSTOP')   // the writer of the file hangs
//
// The picture: scene "Live" (on program) has "Moving", a test picture with a 440 Hz tone, and "Marker", a black square of 64x64 at the top
// right. A test that colours Marker by SetInputSettings finds that instant again in a file. "Break" is plain blue; "Replay" has the empty
// media source "Replay Clip": set its local_file and OBS plays it.
//
// It takes 47 to 68 % of one core at 640x360 and 30 fps, 10 to 16 % at 320x180 and 15 fps; drawing costs more than encoding.
//
// SIGINT ends OBS cleanly, but opens a dialog while an output is active: `stop` ends the outputs first. A taken port leaves OBS running
// without a server: it is looked at before. OBS listens on all addresses. How OBS behaves otherwise is told by tests/obs.
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { until } from '../until.ts'
import { writeConfig, type ObsConfig } from './config-files.ts'
import { findObs, type ObsPrograms } from './find.ts'
import { buildMuxFix } from './mux-fix.ts'
import { configFrom, folderFor, portIsFree, type ObsOptions } from './options.ts'
import { end, everyThread, guard, launch, writersTo, type Guard, type Running } from './processes.ts'
import { rawObs } from './raw-client.ts'
import { startXvfb, type Screen } from './xvfb.ts'

export interface RealObs extends AsyncDisposable {
  readonly url: string
  readonly port: number
  readonly password: string | null
  readonly pid: number
  readonly alive: boolean
  readonly work: string
  readonly recordDir: string
  readonly logFile: string
  /** Milliseconds the last start took, to the first answer of its websocket. */
  readonly startMs: number
  /** As in a crash. Its file writers go on for the moment they need to finish their files. */
  kill(): Promise<void>
  /** As a user who closes the window, with all outputs ended before. */
  stop(): Promise<void>
  /** Again, after `kill` or `stop`: same port, same password, the configuration as OBS left it. */
  start(): Promise<void>
  /** It hangs, once this has resolved, until `resume`. */
  pause(): Promise<void>
  resume(): void
  /** Its file writers, one for each file that is open: recording, saved replay. */
  muxers(): number[]
}

/** Resolves when scenes can be asked for; rejects with the end of OBS's log. */
export async function startObs(options: ObsOptions = {}): Promise<RealObs> {
  const programs = findObs()
  if (!programs) throw new Error('OBS is not installed')
  const work = await folderFor(options.work)
  const watcher = guard(work, options.work === undefined)
  try {
    const config = await configFrom(options, work)
    for (const folder of [config.recordDir, path.join(work, 'run')]) await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeConfig(path.join(work, 'home/.config/obs-studio'), config, options.keepConfig === true)
    const library = options.muxFix === false ? undefined : await buildMuxFix(work)
    if (options.muxFix === true && library === undefined) throw new Error('muxFix needs a C compiler (Debian: gcc libc6-dev)')
    const screen = await startXvfb(programs.xvfb, work)
    const obs = new ObsProcess({ programs, work, config, library, screen, watcher, readyTimeoutMs: options.readyTimeoutMs ?? 30_000 })
    await obs.start()
    return obs
  } catch (error) {
    await watcher.release()
    throw error
  }
}

interface Parts {
  readonly programs: ObsPrograms
  readonly work: string
  readonly config: ObsConfig
  readonly library: string | undefined
  readonly screen: Screen
  readonly watcher: Guard
  readonly readyTimeoutMs: number
}

const quiet = ['--multi', '--minimize-to-tray', '--disable-updater', '--disable-missing-files-check', '--disable-shutdown-check']

class ObsProcess implements RealObs {
  readonly port: number
  readonly password: string | null
  readonly url: string
  readonly work: string
  readonly recordDir: string
  readonly logFile: string
  startMs = 0
  readonly #parts: Parts
  #running: Running | undefined
  #readyAt = 0

  constructor(parts: Parts) {
    this.#parts = parts
    this.port = parts.config.port
    this.password = parts.config.password
    this.url = `ws://127.0.0.1:${this.port}`
    this.work = parts.work
    this.recordDir = parts.config.recordDir
    this.logFile = path.join(parts.work, 'obs.log')
  }

  get pid(): number {
    return this.#running?.pid ?? 0
  }

  get alive(): boolean {
    return this.#running?.alive ?? false
  }

  async start(): Promise<void> {
    if (this.alive) throw new Error(`OBS runs already, as process ${this.pid}`)
    // A file writer inherits the listening socket: after a kill the port is free when the last of them is done.
    const limitMs = this.#running ? 5_000 : 0
    const free = async () => (await portIsFree(this.port)) || undefined
    await until(`port ${this.port}, without which OBS would run without a server`, free, limitMs)
    const began = performance.now()
    const { programs, work } = this.#parts
    const args = [...quiet, '--profile', 'Test', '--collection', 'Test']
    this.#running = launch({ file: programs.obs, args, cwd: work, env: this.#environment(), log: this.logFile })
    try {
      await this.#answering(this.#running, began + this.#parts.readyTimeoutMs)
    } catch (cause) {
      await this.kill()
      throw new Error(`OBS did not get ready. The end of ${this.logFile}:\n${await this.#endOfLog()}`, { cause })
    }
    this.#readyAt = performance.now()
    this.startMs = this.#readyAt - began
  }

  /** Nothing of this machine's desktop, D-Bus or sound server. The proxy is a dead end: OBS asks obsproject.com for a list at each start. */
  #environment(): NodeJS.ProcessEnv {
    const { work, screen, library } = this.#parts
    const home = path.join(work, 'home')
    return {
      PATH: process.env['PATH'],
      ...(process.env['TZ'] === undefined ? {} : { TZ: process.env['TZ'] }),
      LANG: 'C.UTF-8',
      HOME: home,
      XDG_CONFIG_HOME: path.join(home, '.config'),
      XDG_CACHE_HOME: path.join(home, '.cache'),
      XDG_DATA_HOME: path.join(home, '.local/share'),
      XDG_RUNTIME_DIR: path.join(work, 'run'),
      DISPLAY: screen.display,
      QT_QPA_PLATFORM: 'xcb',
      LIBGL_ALWAYS_SOFTWARE: '1',
      GALLIUM_DRIVER: 'llvmpipe',
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
      PULSE_SERVER: 'unix:/nonexistent',
      http_proxy: 'http://127.0.0.1:9',
      https_proxy: 'http://127.0.0.1:9',
      ...(library === undefined ? {} : { LD_PRELOAD: library }),
    }
  }

  /** The open port alone does not do: from obs-websocket 5.5 on it opens before there are scenes, and requests get 207, NotReady. */
  async #answering(running: Running, deadline: number): Promise<void> {
    let refusal: unknown
    while (performance.now() < deadline) {
      if (!running.alive) throw new Error('OBS ended while it started')
      try {
        await using client = await rawObs(this.url, this.password, { events: 0, limitMs: 1_000 })
        if ((await client.request('GetSceneList')).ok) return
      } catch (error) {
        refusal = error
      }
      await sleep(50)
    }
    throw new Error('no answer from obs-websocket in time', { cause: refusal })
  }

  async #endOfLog(): Promise<string> {
    const text = await readFile(this.logFile, 'utf8').catch(() => '(no log)')
    return text.split('\n').slice(-30).join('\n')
  }

  async kill(): Promise<void> {
    if (this.#running) await end(this.#running, 'SIGKILL', 5_000)
  }

  async stop(): Promise<void> {
    if (!this.#running?.alive) return
    // Closed in its first moments it hangs or crashes, about once in 25 times.
    await sleep(Math.max(0, this.#readyAt + 1_000 - performance.now()))
    await this.#endOutputs().catch(() => undefined)
    await end(this.#running, 'SIGINT', 8_000)
  }

  async #endOutputs(): Promise<void> {
    await using client = await rawObs(this.url, this.password, { events: 0 })
    const outputs = ['Record', 'ReplayBuffer', 'Stream']
    for (const output of outputs) await client.request(`Stop${output}`)
    const active = async (output: string) => (await client.request(`Get${output}Status`)).data['outputActive'] === true
    for (let tries = 0; tries < 60; tries += 1) {
      const still = await Promise.all(outputs.map(active))
      if (!still.includes(true)) return
      await sleep(50)
    }
  }

  async pause(): Promise<void> {
    if (!this.#running?.alive) return
    this.#running.signal('SIGSTOP')
    await everyThread(this.#running.pid, 'T')
  }

  resume(): void {
    this.#running?.signal('SIGCONT')
  }

  muxers(): number[] {
    return writersTo(this.logFile, 'obs-ffmpeg-mux')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill()
    await this.#parts.watcher.release()
  }
}
