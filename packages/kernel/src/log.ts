// Structured logging by pino: everything to a file, warnings and worse to stderr as plain lines. stdout stays free for the ready line.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Logger } from '@restrike/sdk'
import { pino, type DestinationStream } from 'pino'
import type { LogLevel } from './log-levels.ts'

/** Gives each subsystem a logger of its own. */
export type PluginLog = (subsystem: string) => Logger

export interface OpenLog {
  readonly log: PluginLog
  /** Writes the last lines to the file. */
  flush(): void
  /** From now on warnings go to the terminal, those so far first. Until then a start that fails can say it in its own words. */
  speak(): void
}

/** Logs to `<folder>/restrike.log`. */
export function openLog(folder: string, level: LogLevel): OpenLog {
  mkdirSync(folder, { recursive: true })
  const file = pino.destination({ dest: path.join(folder, 'restrike.log'), sync: false, minLength: 0 })
  const terminal = heldTerminal()
  const root = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.multistream([
      { level, stream: file },
      { level: 'warn', stream: terminal },
    ]),
  )
  return { log: (subsystem) => toLogger(root.child({ subsystem })), flush: () => flushNow(file), speak: terminal.speak }
}

/** For tests and tools: nothing is written. */
export const quietLog: PluginLog = () => ({ debug() {}, info() {}, warn() {}, error() {} })

function flushNow(file: ReturnType<typeof pino.destination>): void {
  try {
    file.flushSync()
  } catch {
    // A program that ends at once has not opened its file yet: there is nothing to flush.
  }
}

function heldTerminal(): DestinationStream & { speak(): void } {
  let held: string[] | undefined = []
  const print = (text: string) => process.stderr.write(`${plainLine(text)}\n`)
  return {
    write(text) {
      if (held) held.push(text)
      else print(text)
    },
    speak() {
      for (const text of held ?? []) print(text)
      held = undefined
    },
  }
}

/** One log line as a person reads it: time, level, subsystem, message, reason. */
function plainLine(text: string): string {
  // Our own pino wrote this line a moment ago: its shape is known.
  const line = JSON.parse(text) as {
    time: string
    level: number
    subsystem?: string
    msg: string
    error?: { message?: string }
    plugin?: string
  }
  const level = pino.levels.labels[line.level] ?? 'info'
  const about = line.plugin ? ` (${line.plugin})` : ''
  return `${line.time.slice(11, 19)} ${level} ${line.subsystem ?? ''}: ${line.msg}${about}${line.error?.message ? `: ${line.error.message}` : ''}`
}

function toLogger(child: pino.Logger): Logger {
  const write =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (message: string, data?: object): void =>
      child[level](plain(data), message)
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }
}

/** Errors become data: pino serialises only the key `err` by itself. */
function plain(data: object | undefined): object {
  if (!data) return {}
  return Object.fromEntries(
    Object.entries(data).map(([key, value]: [string, unknown]) => [key, value instanceof Error ? pino.stdSerializers.err(value) : value]),
  )
}
