// Which level each subsystem logs at: as configured, over it what was ordered for this run. Pure, and not the loggers themselves.
import { logLevels, type LogLevel } from './levels.ts'

export interface LevelTable {
  readonly level: LogLevel
  readonly levels: Readonly<Record<string, LogLevel>>
  /** Ordered until the program ends; `all` is over what is configured, `single` over everything. */
  readonly all: LogLevel | undefined
  readonly single: Readonly<Record<string, LogLevel>>
}

export const levelTable = (level: LogLevel, levels: LevelTable['levels'] = {}): LevelTable => ({
  level,
  levels,
  all: undefined,
  single: {},
})

/** An order for one subsystem, or for all: that takes back what was ordered for single ones. Null: as configured again. */
export function ordered(table: LevelTable, level: LogLevel | null, subsystem?: string): LevelTable {
  if (subsystem === undefined) return { ...table, all: level ?? undefined, single: {} }
  const { [subsystem]: _former, ...single } = table.single
  return { ...table, single: level === null ? single : { ...single, [subsystem]: level } }
}

export function levelOf(table: LevelTable, subsystem: string): LogLevel {
  return own(table.single, subsystem) ?? table.all ?? own(table.levels, subsystem) ?? table.level
}

/** The level of all, and the subsystems that differ from it. */
export function levelsInForce(table: LevelTable): { level: LogLevel; levels: Record<string, LogLevel> } {
  const level = table.all ?? table.level
  const named = [...new Set([...Object.keys(table.levels), ...Object.keys(table.single)])].toSorted()
  const each = named.map((name) => [name, levelOf(table, name)] as const)
  return { level, levels: Object.fromEntries(each.filter(([, its]) => its !== level)) }
}

/** pino's numbers: 10 for trace to 60 for fatal; nothing reaches silent. */
export function severityOf(level: LogLevel): number {
  return level === 'silent' ? Infinity : (logLevels.indexOf(level) + 1) * 10
}

export function levelOfSeverity(severity: number): LogLevel {
  return logLevels[Math.min(Math.max(Math.trunc(severity / 10), 1), 6) - 1] ?? 'info'
}

/** A subsystem may be called as something that every object has. */
function own(levels: LevelTable['levels'], name: string): LogLevel | undefined {
  return Object.hasOwn(levels, name) ? levels[name] : undefined
}
