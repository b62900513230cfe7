// `sandbox <capture.pss>`: a second program on a folder of its own, far from the real one and from OBS, into which a capture is played.
// Stays for looking around until it is stopped.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { play } from '@restrike/player'
import { parseCapture, type CaptureEntry } from '@restrike/pss'
import { messageOf } from '@restrike/sdk/message-of'
import { z } from 'zod'
import { parseSpeed } from './target.ts'

const program = path.resolve(import.meta.dirname, '../restrike.js')
const readyMs = 60_000
const stopMs = 10_000
const Ready = z.object({ ready: z.literal(true), http: z.string(), udp: z.int() })

/** Nothing that happens in it is recorded, and nobody else can send to it. */
const config = { obs: { connections: [] }, recorder: { enabled: false }, udp: { address: '127.0.0.1' } }

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { speed: { type: 'string', default: '1' }, keep: { type: 'boolean', default: false } },
  })
  const [file] = positionals
  if (file === undefined) throw new Error('Which capture? Such as: npm run restrike -- sandbox match.pss --speed 4')
  const speed = parseSpeed(values.speed)
  const entries = await readEntries(file)
  const { signal } = untilStopped()
  const folder = await mkdtemp(path.join(tmpdir(), 'restrike-sandbox-'))
  try {
    await inSandbox(folder, signal, async ({ http, udp }) => {
      say(`Sandbox: ${http}  (data in ${folder})`)
      const sent = await play(entries, { host: '127.0.0.1', port: udp, speed, signal })
      if (!signal.aborted) say(`${sent} datagrams played. Ctrl-C ends the sandbox.`)
    })
  } finally {
    if (values.keep) say(`Kept: ${folder}`)
    // What the child has just let go of may take Windows a moment.
    else await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function readEntries(file: string): Promise<CaptureEntry[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Error(`${file} cannot be read (${messageOf(error)})`)
  })
  const capture = parseCapture(text)
  if (capture.ok) return capture.entries
  throw new Error(`${file} is no capture: line ${capture.line}: ${capture.reason}`)
}

/** Aborts at Ctrl-C, at a request to end, and when the terminal goes. */
function untilStopped(): AbortController {
  const stopped = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopped.abort())
  return stopped
}

/** Runs `use` while the program runs, then stays until `signal` or its end; it is always ended before this settles. */
async function inSandbox(folder: string, signal: AbortSignal, use: (ready: z.infer<typeof Ready>) => Promise<void>): Promise<void> {
  const child = await start(folder)
  const killAtExit = () => child.kill('SIGKILL')
  process.once('exit', killAtExit)
  const exited = once(child, 'exit')
  const stopped = new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve())
  })
  try {
    const ready = await Promise.race([readyLine(child), exited.then(() => undefined), stopped, sleep(readyMs, undefined, { ref: false })])
    if (signal.aborted) return
    if (!ready) throw new Error('The sandbox did not start: see above, or the log in its folder (--keep keeps it)')
    await use(ready)
    await Promise.race([stopped, exited])
    if (!signal.aborted) throw new Error('The sandbox has ended by itself: see above, or the log in its folder (--keep keeps it)')
  } finally {
    await end(child, exited)
    process.removeListener('exit', killAtExit)
  }
}

async function start(folder: string): Promise<ChildProcess> {
  const file = path.join(folder, 'config.json')
  await writeFile(file, JSON.stringify(config, null, 2))
  const args = [program, 'start', '--data', folder, '--config', file, '--http', '0', '--udp', '0', '--host', '127.0.0.1']
  // A group of its own: Ctrl-C goes to this process alone, which then ends the other one in order.
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true, windowsHide: true })
}

async function readyLine({ stdout }: ChildProcess): Promise<z.infer<typeof Ready> | undefined> {
  if (!stdout) return undefined
  for await (const line of createInterface({ input: stdout })) {
    // The pipe must be read on, or what the child says later would hold it up.
    stdout.resume()
    return Ready.parse(JSON.parse(line))
  }
  return undefined
}

async function end(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const late = await Promise.race([exited.then(() => false), sleep(stopMs, true, { ref: false })])
  if (!late) return
  child.kill('SIGKILL')
  await exited
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
