// The processes of one OBS: started, found again, and ended even when the test process is killed. Knows nothing of what OBS is.
import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { Socket } from 'node:net'
import path from 'node:path'
import { until } from '../until.ts'

export interface Running {
  readonly pid: number
  readonly alive: boolean
  readonly child: ChildProcess
  /** Safe at any time: nothing is sent to a process that has ended. */
  signal(name: NodeJS.Signals): void
  /** Resolves to whether it ended within the limit. */
  ended(limitMs: number): Promise<boolean>
}

export interface Command {
  readonly file: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  /** Gets stdout and stderr; the file is also how the process and its children are found again. */
  readonly log: string
}

/** Starts it in a session of its own, so that Ctrl-C at a test run does not reach it; descriptor 3 is a pipe to us. */
export function launch({ file, args, cwd, env, log }: Command): Running {
  const out = openSync(log, 'a')
  const child = spawn(file, args, { cwd, env, detached: true, stdio: ['ignore', out, out, 'pipe'] })
  closeSync(out)
  let failed = false
  child.once('error', () => (failed = true))
  child.unref()
  const over = () => failed || child.exitCode !== null || child.signalCode !== null
  return {
    pid: child.pid ?? 0,
    child,
    get alive() {
      return !over()
    },
    signal: (name) => void (over() || child.kill(name)),
    ended: (limitMs) => until(`${file} to end`, () => over() || undefined, limitMs).catch(() => false),
  }
}

/** Ends it by `first`, or by force when it has not gone within the limit. */
export async function end(running: Running, first: NodeJS.Signals, limitMs: number): Promise<void> {
  running.signal(first)
  if (await running.ended(limitMs)) return
  running.signal('SIGKILL')
  if (!(await running.ended(5_000))) throw new Error(`process ${running.pid} does not end`)
}

/** Processes of this name that write to this log file: ours and no others, whatever pids were given anew meanwhile. */
export function writersTo(log: string, name: string): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => isWriter(pid, log, name))
    .map(Number)
}

function isWriter(pid: string, log: string, name: string): boolean {
  try {
    return (
      readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === name && readlinkSync(`/proc/${pid}/fd/1`).replace(/ \(deleted\)$/, '') === log
    )
  } catch {
    return false // gone meanwhile, or another user's
  }
}

export interface Guard {
  /** Ends what is left, removes the folder where that was asked for, and resolves when that is done. */
  release(): Promise<void>
}

/** By watch.sh, when our end of its pipe closes: by `release`, or because this process was killed. */
export function guard(folder: string, remove: boolean): Guard {
  const child = spawn('sh', [path.join(import.meta.dirname, 'watch.sh'), folder, remove ? 'remove' : 'keep'], {
    cwd: path.parse(folder).root,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.unref()
  // To Node a pipe is a socket, and as such would keep the test process from ending.
  if (child.stdin instanceof Socket) child.stdin.unref()
  return {
    release: async () => {
      child.stdin?.end()
      await until('the end of all processes', () => (child.exitCode === null && child.signalCode === null ? undefined : true), 15_000)
    },
  }
}

/** A signal is not there at once: waits until every thread of the process is in this state, such as T for stopped. */
export async function everyThread(pid: number, state: string): Promise<void> {
  const stateOf = (thread: string) =>
    readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .charAt(0)
  const all = () => readdirSync(`/proc/${pid}/task`).every((thread) => stateOf(thread) === state)
  await until(`process ${pid} to be in state ${state}`, () => all() || undefined)
}
