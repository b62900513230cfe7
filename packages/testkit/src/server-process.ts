// The real program as a child process on free ports and a data folder of its own: for tests and benchmarks.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'

const Ready = z.object({ ready: z.literal(true), http: z.string(), udp: z.int() })

export interface ServerOptions {
  /** Kept by the caller; without it a new one is made and removed at the end. */
  readonly data?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly readyTimeoutMs?: number
  /** A command that runs the program given behind it, such as `unshare -n …`. */
  readonly under?: { readonly command: string; readonly args: readonly string[] }
}

export interface ServerProcess extends AsyncDisposable {
  readonly url: string
  readonly wsUrl: string
  readonly udp: number
  readonly data: string
  readonly pid: number
  /** Milliseconds from spawn to the ready line. */
  readonly readyMs: number
  /** What it has written to stderr so far. */
  stderr(): string
  /** Runs a command over HTTP; throws with status and body when it is refused. */
  call(command: string, input?: object): Promise<unknown>
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>
  /** Stops it in order; resolves to its exit code. */
  stop(): Promise<number | null>
}

const main = path.resolve(import.meta.dirname, '../../../apps/server/src/restrike.js')

/** Resolves when the program says it is ready; rejects with its own words when it ends before. */
export async function startServer(options: ServerOptions = {}): Promise<ServerProcess> {
  const data = options.data ?? (await mkdtemp(path.join(tmpdir(), 'restrike-')))
  const began = performance.now()
  const { under } = options
  const args = [main, 'start', '--data', data, '--http', '0', '--udp', '0', ...(options.args ?? [])]
  const child = spawn(under?.command ?? process.execPath, under ? [...under.args, process.execPath, ...args] : args, {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-100_000)
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const ready = await untilReady(child, exited, () => stderr, options.readyTimeoutMs ?? 20_000)
  const readyMs = performance.now() - began
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal)
    return exited
  }
  return {
    url: ready.http,
    wsUrl: `${ready.http.replace(/^http/, 'ws')}/api/ws`,
    udp: ready.udp,
    data,
    pid: child.pid ?? 0,
    readyMs,
    stderr: () => stderr,
    call: (command, input = {}) => callServer(ready.http, command, input),
    kill: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode === null && child.signalCode === null) await end('SIGKILL')
      if (options.data === undefined) await rm(data, { recursive: true, force: true })
    },
  }
}

async function untilReady(
  child: ChildProcess,
  exited: Promise<unknown>,
  stderr: () => string,
  limitMs: number,
): Promise<z.infer<typeof Ready>> {
  if (!child.stdout) throw new Error('the child has no stdout')
  const lines = createInterface({ input: child.stdout })
  const line = new Promise<string>((resolve) => lines.once('line', resolve))
  const limit = AbortSignal.timeout(limitMs)
  const timedOut = new Promise<undefined>((resolve) => limit.addEventListener('abort', () => resolve(undefined)))
  const first = await Promise.race([line, exited.then(() => undefined), timedOut])
  if (first === undefined) {
    child.kill('SIGKILL')
    throw new Error(`The server did not get ready: ${stderr()}`)
  }
  return Ready.parse(JSON.parse(first))
}

async function callServer(url: string, command: string, input: object): Promise<unknown> {
  const response = await fetch(`${url}/api/${command}`, {
    method: 'POST',
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(20_000),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${command}: ${response.status} ${text}`)
  return JSON.parse(text)
}
