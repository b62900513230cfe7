// Which lines of the log are shown: by level, subsystem and text, and no newer ones while the list is held. Pure.
import type { LogLine } from '@restrike/kernel/contract'

export type LogLevel = LogLine['level']

/** From the least to the gravest. */
export const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const satisfies readonly LogLevel[]

export interface LogFilter {
  /** The least that is shown. */
  readonly level: (typeof levels)[number]
  /** Null: all. */
  readonly subsystems: readonly string[] | null
  /** In message or data, in whatever case. */
  readonly text: string
}

export const noFilter: LogFilter = { level: 'trace', subsystems: null, text: '' }

const gravity: Readonly<Record<string, number>> = Object.fromEntries(levels.map((level, index) => [level, index]))

export function filterLines(lines: readonly LogLine[], { level, subsystems, text }: LogFilter): readonly LogLine[] {
  const least = gravity[level] ?? 0
  const wanted = subsystems === null ? null : new Set(subsystems)
  const needle = text.trim().toLowerCase()
  if (least === 0 && wanted === null && needle === '') return lines
  return lines.filter(
    (line) =>
      (gravity[line.level] ?? 0) >= least &&
      (wanted === null || wanted.has(line.subsystem)) &&
      (needle === '' || line.message.toLowerCase().includes(needle) || line.data?.toLowerCase().includes(needle) === true),
  )
}

/** One subsystem more or less; all of them again when none would be left, or when none is missing. */
export function toggled(chosen: readonly string[] | null, name: string, known: readonly string[]): readonly string[] | null {
  // From "all" one press chooses the one alone: that is what somebody looks for.
  if (chosen === null) return [name]
  const next = chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]
  return next.length === 0 || known.every((one) => next.includes(one)) ? null : next
}

export interface HeldLines {
  readonly shown: readonly LogLine[]
  /** Newer ones that wait. */
  readonly waiting: number
}

/** `heldAt`: the last line shown; null while the list follows. The numbers of a program started anew are smaller: then nothing is held. */
export function heldLines(lines: readonly LogLine[], heldAt: number | null): HeldLines {
  const last = lines.at(-1)
  if (heldAt === null || last === undefined || last.n < heldAt) return { shown: lines, waiting: 0 }
  const newer = lines.findIndex(({ n }) => n > heldAt)
  return newer === -1 ? { shown: lines, waiting: 0 } : { shown: lines.slice(0, newer), waiting: lines.length - newer }
}
