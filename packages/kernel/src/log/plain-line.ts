// A line as a person reads it: time, level, subsystem, message, reason. Pure.
import { z } from 'zod'
import type { LogLine } from './contract.ts'
import type { LogLevel } from './levels.ts'

const About = z.object({ plugin: z.string().optional(), error: z.object({ message: z.string() }).optional() })

const colours: Partial<Record<LogLevel, number>> = { warn: 33, error: 31, fatal: 35 }

/** For the terminal: of the data only what it is about and why. */
export function plainLine(line: LogLine, colour = false): string {
  const found = line.data === null ? undefined : About.safeParse(JSON.parse(line.data)).data
  const about = found?.plugin === undefined ? '' : ` (${found.plugin})`
  const reason = found?.error?.message ? `: ${found.error.message}` : ''
  const code = colour ? colours[line.level] : undefined
  const level = code === undefined ? line.level : `\u001b[${code}m${line.level}\u001b[0m`
  return `${line.at.slice(11, 19)} ${level} ${line.subsystem}: ${line.message}${about}${reason}`
}

/** For a report: everything. */
export function fullLine({ at, level, subsystem, message, data }: LogLine): string {
  return `${at} ${level} ${subsystem}: ${message}${data === null ? '' : ` ${data}`}`
}
