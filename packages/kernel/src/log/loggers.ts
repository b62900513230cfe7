// The loggers that were given out, and the level that holds for each now.
import type { Logger } from '@restrike/sdk'
import type { pino } from 'pino'
import { levelOf, levelsInForce, ordered, severityOf, type LevelTable } from './level-table.ts'
import type { LogLevel } from './levels.ts'
import type { KnownSecrets } from './secrets/known-secrets.ts'
import { subsystemLogger, type Gate } from './subsystem-logger.ts'

export class Loggers {
  readonly #root: pino.Logger
  readonly #secrets: KnownSecrets
  readonly #given = new Map<string, { readonly logger: Logger; readonly gate: Gate }>()
  #table: LevelTable

  constructor(root: pino.Logger, secrets: KnownSecrets, table: LevelTable) {
    this.#root = root
    this.#secrets = secrets
    this.#table = table
  }

  of(subsystem: string): Logger {
    const there = this.#given.get(subsystem)
    if (there) return there.logger
    const gate = { least: severityOf(levelOf(this.#table, subsystem)) }
    const logger = subsystemLogger(this.#root.child({ subsystem }), gate, this.#secrets)
    this.#given.set(subsystem, { logger, gate })
    return logger
  }

  order(level: LogLevel | null, subsystem?: string): void {
    this.#use(ordered(this.#table, level, subsystem))
  }

  /** What is ordered for this run stays over it. */
  configure(level: LogLevel, levels: LevelTable['levels']): void {
    this.#use({ ...this.#table, level, levels })
  }

  inForce(): { level: LogLevel; levels: Record<string, LogLevel> } {
    return levelsInForce(this.#table)
  }

  /** Those that were given a level of their own, whether or not it differs. */
  named(): string[] {
    return [...Object.keys(this.#table.levels), ...Object.keys(this.#table.single)]
  }

  #use(table: LevelTable): void {
    this.#table = table
    for (const [subsystem, { gate }] of this.#given) gate.least = severityOf(levelOf(table, subsystem))
  }
}
