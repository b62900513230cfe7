// The log of the program: pino writes the lines, from here they go to the files, the ring in memory and the terminal. stdout stays free for the ready line.
import type { Logger } from '@restrike/sdk'
import { pino } from 'pino'
import type { z } from 'zod'
import { log as contract, type LogArchive, type LogLine, type LogStatus } from './contract.ts'
import { crashLines, writeCrashReport } from './crash/crash-report.ts'
import { leaveFatalReports } from './crash/fatal-reports.ts'
import { LineFiles } from './files/line-files.ts'
import { fileOf } from './files/names.ts'
import type { Trouble } from './files/trouble.ts'
import type { LogHistory } from './history.ts'
import { levelTable } from './level-table.ts'
import type { LogLevel } from './levels.ts'
import { severityIn, subsystemIn, type LineFilter } from './line.ts'
import { LineRing } from './line-ring.ts'
import { Loggers } from './loggers.ts'
import type { Found, SearchOrder } from './search/search.ts'
import { cleanWritten } from './secrets/clean-written.ts'
import { KnownSecrets } from './secrets/known-secrets.ts'
import { openTerminal, type Terminal } from './terminal.ts'
import { timeOfLines } from './time-of-lines.ts'
import { within } from '../owned.ts'

/** Gives each subsystem a logger of its own. */
export type PluginLog = (subsystem: string) => Logger

export type LogSettings = z.output<typeof contract.config>

export interface LogOptions extends Partial<Omit<LogSettings, 'level'>> {
  /** Milliseconds since 1970; decides which day it is. */
  readonly now?: () => number
  /** What an earlier run has left is looked after this long after the start. */
  readonly settleMs?: number
  readonly terminal?: Terminal
}

export interface OpenLog {
  readonly log: PluginLog
  readonly folder: string
  /** Writes the last lines to the files, before it returns. */
  flush(): void
  /** From now on warnings go to the terminal, those so far first. Until then a start that fails can say it in its own words. */
  speak(): void
  /** Values that may stand in no line from now on, nor in those that are in memory. */
  hideSecrets(values: Iterable<string>): void
  configure(settings: LogSettings): void
  /** For this run; null: as configured. Without a subsystem for all. */
  order(level: LogLevel | null, subsystem?: string): void
  /** From memory. */
  tail(filter: LineFilter, range: { after?: number; limit: number }): LogLine[]
  search(order: SearchOrder, signal: AbortSignal): Promise<Found>
  /** Closes the files and archives them; rejects with the reason when that cannot be. */
  archive(): Promise<LogArchive[]>
  /** Oldest first. */
  archives(): Promise<LogArchive[]>
  status(): Promise<LogStatus>
  /** What keeps lines from being written or archived now. */
  trouble(): Trouble | undefined
  /** Lines since the start, and those of them that could not be written to a file. */
  counts(): { lines: number; lost: number }
  /** Writes what is known about a fault, at once; the path of the report, undefined when it could not be written. */
  crashReport(error: unknown, context?: object): string | undefined
  /** The run before ended without saying so: reports it from its last lines. */
  reportLastEnd(context?: object): Promise<string | undefined>
  close(): Promise<void>
}

const closeMs = 3_000
const settleMs = 2_000
const warn = 40
const megabyte = 1_000_000
const dayMs = 86_400_000

/** Logs to `<folder>/restrike.log` and a file for each subsystem beside it. Does not throw: a folder that cannot be written is told by `trouble`. */
export function openLog(folder: string, level: LogLevel, options: LogOptions = {}): OpenLog {
  return new LogOfRun(folder, { ...contract.config.parse({}), ...options, level })
}

class LogOfRun implements OpenLog {
  readonly folder: string
  readonly #options: LogOptions
  readonly #settings: { rotateBytes: number; keepMs: number; keepBytes: number }
  readonly #secrets = new KnownSecrets()
  readonly #ring = new LineRing()
  readonly #terminal: Terminal
  readonly #files: LineFiles
  readonly #loggers: Loggers
  /** Of each subsystem that has spoken. */
  readonly #fileOf = new Map<string, string>()
  readonly #began: Date
  readonly #settle: NodeJS.Timeout
  #history: Promise<LogHistory> | undefined
  #archiving: LogHistory['archives'] | undefined

  constructor(folder: string, options: LogOptions & LogSettings) {
    const now = options.now ?? Date.now
    this.folder = folder
    this.#options = options
    this.#settings = sizes(options)
    this.#began = new Date(now())
    this.#terminal = options.terminal ?? openTerminal()
    const gap = (lines: number) => gapLine(lines, new Date(now()))
    this.#files = new LineFiles({ folder, settings: this.#settings, now, gap, finished: () => this.#archiving?.wake() })
    const root = pino({ level: 'trace', base: null, timestamp: timeOfLines(now) }, { write: (text) => this.#write(text) })
    this.#loggers = new Loggers(root, this.#secrets, levelTable(options.level, options.levels))
    leaveFatalReports(folder)
    process.on('exit', this.flush)
    this.#settle = setTimeout(() => void this.#lookAfterTheLast(), options.settleMs ?? settleMs).unref()
  }

  readonly log: PluginLog = (subsystem) => this.#loggers.of(subsystem)

  readonly flush = (): void => {
    this.#files.flushNow()
    this.#terminal.flushNow()
  }

  readonly speak = (): void => this.#terminal.speak()

  readonly hideSecrets = (values: Iterable<string>): void => {
    if (!this.#secrets.add(values)) return
    const clean = (text: string) => cleanWritten(text, this.#secrets)
    this.#ring.rewrite(clean)
    this.#terminal.rewrite(clean)
  }

  readonly crashReport = (error: unknown, context: object = {}): string | undefined => {
    this.flush()
    const lines = this.#ring.tail({ level: 'trace' }, { limit: crashLines })
    return writeCrashReport({ folder: this.folder, title: 'a fault', error, context, lines, secrets: this.#secrets })
  }

  async reportLastEnd(context: object = {}): Promise<string | undefined> {
    const lines = await (await this.#past()).lastBefore(this.#began, crashLines)
    const title = 'the run before ended without order'
    return writeCrashReport({ folder: this.folder, title, context, lines, secrets: this.#secrets })
  }

  configure(settings: LogSettings): void {
    Object.assign(this.#settings, sizes(settings))
    this.#loggers.configure(settings.level, settings.levels)
    this.#archiving?.wake()
  }

  order(level: LogLevel | null, subsystem?: string): void {
    this.#loggers.order(level, subsystem)
  }

  tail(filter: LineFilter, range: { after?: number; limit: number }): LogLine[] {
    return this.#ring.tail(filter, range)
  }

  async search(order: SearchOrder, signal: AbortSignal): Promise<Found> {
    return (await this.#past()).search(order, signal)
  }

  async archive(): Promise<LogArchive[]> {
    return (await this.#past()).archiveNow()
  }

  async archives(): Promise<LogArchive[]> {
    return (await this.#past()).archives.list()
  }

  async status(): Promise<LogStatus> {
    const past = await this.#past()
    const archives = await past.archives.list().catch(() => [])
    const files = await past.liveFiles()
    const bytes = archives.reduce((sum, archive) => sum + archive.bytes, 0)
    return {
      folder: this.folder,
      ...this.#loggers.inForce(),
      subsystems: [...new Set([...this.#fileOf.keys(), ...this.#loggers.named()])].toSorted(),
      files,
      archive: { files: archives.length, bytes, from: archives[0]?.from ?? null },
      lost: this.#files.lost,
      problem: words(this.trouble()),
    }
  }

  trouble(): Trouble | undefined {
    return this.#files.trouble ?? this.#archiving?.trouble
  }

  counts(): { lines: number; lost: number } {
    return { lines: this.#ring.last, lost: this.#files.lost }
  }

  async close(): Promise<void> {
    clearTimeout(this.#settle)
    process.off('exit', this.flush)
    await within(closeMs, this.#closeAll()).catch(() => this.flush())
  }

  async #closeAll(): Promise<void> {
    await (await this.#history)?.archives.close()
    await this.#files.close()
  }

  #write(text: string): void {
    this.#ring.add(text)
    if (severityIn(text) >= warn) this.#terminal.add(text)
    this.#files.add(this.#file(subsystemIn(text)), text)
  }

  #file(subsystem: string): string {
    let file = this.#fileOf.get(subsystem)
    if (file === undefined) this.#fileOf.set(subsystem, (file = fileOf(subsystem)))
    return file
  }

  async #lookAfterTheLast(): Promise<void> {
    const { archives } = await this.#past()
    await this.#cleanReports()
    await this.#files.adopt()
    archives.wake(0)
  }

  async #cleanReports(): Promise<void> {
    const { cleanReports } = await import('./crash/clean-reports.ts')
    await cleanReports(this.folder, this.#secrets).catch((error: unknown) =>
      this.log('log').warn('a report of a fatal error could not be cleared of secrets', { error }),
    )
  }

  #past(): Promise<LogHistory> {
    return (this.#history ??= this.#loadPast())
  }

  async #loadPast(): Promise<LogHistory> {
    const { LogHistory } = await import('./history.ts')
    const parts = { folder: this.folder, files: this.#files, retention: () => this.#settings, log: this.log('log') }
    const history = new LogHistory({ ...parts, now: this.#options.now ?? Date.now })
    this.#archiving = history.archives
    return history
  }
}

function sizes({ rotateMegabytes, keepDays, keepMegabytes }: Omit<LogSettings, 'level' | 'levels'>) {
  return { rotateBytes: rotateMegabytes * megabyte, keepMs: keepDays * dayMs, keepBytes: keepMegabytes * megabyte }
}

function gapLine(lines: number, at: Date): string {
  return `${JSON.stringify({ level: warn, time: at.toISOString(), subsystem: 'log', lines, msg: 'here lines are missing: they could not be written' })}\n`
}

function words(trouble: Trouble | undefined): string | null {
  return trouble ? `${trouble.reason} ${trouble.fix}` : null
}

/** For tests and tools: nothing is written. */
export const quietLog: PluginLog = () => ({ debug() {}, info() {}, warn() {}, error() {} })
