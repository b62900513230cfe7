// The program's verbs run to their end, for what they print and how they exit.
import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly tookMs: number
}

export interface Program {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  stdout(): string
}

const mainFile = path.resolve(import.meta.dirname, '../../../apps/server/src/restrike.js')

/** Starts `restrike <verb> …`; killed when it has not ended within `limitMs`. */
export function startProgram(args: readonly string[], limitMs = 20_000, env: Readonly<Record<string, string>> = {}): Program {
  const began = performance.now()
  const child = spawn(process.execPath, [mainFile, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs)
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => {
      clearTimeout(timer)
      resolve({ code, stdout, stderr, tookMs: performance.now() - began })
    })
  })
  return { child, ended, stdout: () => stdout }
}

export function runProgram(args: readonly string[], limitMs?: number): Promise<Ended> {
  return startProgram(args, limitMs).ended
}
