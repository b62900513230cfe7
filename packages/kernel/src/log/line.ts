// One line as it is written, and what it says: JSON of a known beginning, so that level and time are found without parsing.
import { z } from 'zod'
import type { LogLine } from './contract.ts'
import { levelOfSeverity, severityOf } from './level-table.ts'
import type { LogLevel } from './levels.ts'

// {"level":30,"time":"2026-03-07T09:00:00.000Z","subsystem":"udp","port":50000,"msg":"listening"}
const levelAt = '{"level":'.length
const timeAt = '{"level":30,"time":"'.length
const timeLength = '2026-03-07T09:00:00.000Z'.length
const subsystemAt = timeAt + timeLength + '","subsystem":"'.length

/** Keys that the line itself uses; data that uses them too gets another name. */
export const ownKeys: ReadonlySet<string> = new Set(['level', 'time', 'subsystem', 'msg'])

const Written = z.looseObject({ level: z.number(), time: z.iso.datetime(), subsystem: z.string(), msg: z.string().default('') })

export interface LineFilter {
  readonly level: LogLevel
  readonly subsystems?: readonly string[] | undefined
  readonly text?: string | undefined
}

export function severityIn(text: string): number {
  return Number(text.slice(levelAt, levelAt + 2))
}

/** As text: moments of this form are in order as texts are. */
export function timeIn(text: string): string {
  return text.slice(timeAt, timeAt + timeLength)
}

/** As it is written: escaped, where its name has characters that must be. */
export function subsystemIn(text: string): string {
  return text.slice(subsystemAt, text.indexOf('"', subsystemAt))
}

/** Undefined where it is no whole line, such as one that a power cut has torn. */
export function readLine(text: string, n = 0): LogLine | undefined {
  const found = Written.safeParse(parsed(text))
  if (!found.success) return undefined
  const { level, time, subsystem, msg, ...rest } = found.data
  const data = Object.keys(rest).length > 0 ? JSON.stringify(rest) : null
  return { n, at: time, level: levelOfSeverity(level), subsystem, message: msg, data }
}

/** Makes the question for many lines: whether one is wanted. */
export function lineTest({ level, subsystems, text }: LineFilter): (line: LogLine) => boolean {
  const least = severityOf(level)
  const wanted = subsystems && new Set(subsystems)
  const sought = text?.toLowerCase()
  return (line) =>
    severityOf(line.level) >= least &&
    (wanted?.has(line.subsystem) ?? true) &&
    (sought === undefined || line.message.toLowerCase().includes(sought) || (line.data?.toLowerCase().includes(sought) ?? false))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
