// All log files: the one of all lines and one for each subsystem. Writes from one turn to the next, one file at a time, never in the caller's way.
import { oneAtATime } from '@restrike/sdk'
import { LineFile, type FileSettings } from './line-file.ts'
import { allLines, fileOfLiveName } from './names.ts'
import type { Budget } from './pending-lines.ts'
import { namesIn } from './piece-number.ts'
import type { Trouble } from './trouble.ts'

/** A line is on its way to the disk this long after it was written, at the latest. */
const gatherMs = 40
const lookMs = 1_000
/** A write that takes longer is trouble by itself. */
const stalledMs = 3_000
/** Subsystems are named by the code: more than this is a mistake, and their lines are in the file of all. */
const mostFiles = 100
const budgetCharacters = 32 << 20

export interface LineFilesParts {
  readonly folder: string
  readonly settings: FileSettings
  readonly now: () => number
  readonly gap: (lines: number) => string
  /** A piece was closed, and lies with the finished ones. */
  readonly finished: () => void
}

export class LineFiles {
  readonly #parts: LineFilesParts
  readonly #budget: Budget = { limit: budgetCharacters, used: 0 }
  readonly #files = new Map<string, LineFile>()
  readonly #all: LineFile
  readonly #waiting = new Set<LineFile>()
  readonly #exclusive = oneAtATime()
  readonly #look: NodeJS.Timeout
  #timer: NodeJS.Timeout | undefined
  #turnBegan: number | undefined
  #lost = 0
  #closed = false

  constructor(parts: LineFilesParts) {
    this.#parts = parts
    this.#all = this.#file(allLines)
    this.#look = setInterval(() => void this.look(), lookMs).unref()
  }

  get lost(): number {
    return this.#lost
  }

  get trouble(): Trouble | undefined {
    if (this.#turnBegan !== undefined && performance.now() - this.#turnBegan > stalledMs)
      return {
        reason: `The disk does not answer: the log in ${this.#parts.folder} waits.`,
        fix: 'Check the disk; writing goes on by itself.',
      }
    return this.#all.trouble ?? this.#files.values().find((file) => file.trouble)?.trouble
  }

  /** A whole line with its end, for the file of all and for that of the subsystem. */
  add(file: string, line: string): void {
    const own = this.#files.has(file) || this.#files.size < mostFiles ? this.#file(file) : this.#all
    let kept = this.#put(this.#all, line)
    if (own !== this.#all) kept = this.#put(own, line) && kept
    if (!kept) this.#lost += 1
    this.#writeSoon()
  }

  /** Between two writes: nothing is written or closed while `work` runs. */
  between<T>(work: () => Promise<T>): Promise<T> {
    return this.#exclusive(work)
  }

  /** Resolves when what was written so far is with the operating system, or cannot be. */
  drain(): Promise<void> {
    return this.#exclusive(() => this.#writeAll())
  }

  /** Closes all files now. Rejects with the first reason why one could not be. */
  async rotate(): Promise<void> {
    await this.#exclusive(async () => {
      await this.#writeAll()
      for (const file of this.#files.values()) await file.rotate()
    })
  }

  /** Files that an earlier run has left: each is closed when its day is over, also when its subsystem is silent now. */
  adopt(): Promise<void> {
    return this.#exclusive(async () => {
      const found = await namesIn(this.#parts.folder).catch((): string[] => [])
      for (const name of found.toSorted().slice(0, mostFiles)) {
        const file = fileOfLiveName(name)
        if (file !== undefined) await this.#file(file).adopt()
      }
    })
  }

  /** Whether all files are still in their places and of today. */
  look(): Promise<void> {
    return this.#exclusive(async () => {
      const lost = { all: 0, own: 0 }
      for (const file of this.#files.values()) {
        lost[file === this.#all ? 'all' : 'own'] += await file.look()
        if (file.waits) this.#waiting.add(file)
      }
      // The same line may be missing in both.
      this.#lost += Math.max(lost.all, lost.own)
      if (this.#waiting.size > 0) this.#writeSoon()
    })
  }

  flushNow(): void {
    for (const file of this.#waiting) file.flushNow()
  }

  async close(): Promise<void> {
    this.#closed = true
    clearInterval(this.#look)
    clearTimeout(this.#timer)
    await this.#exclusive(async () => {
      for (const file of this.#files.values()) await file.close()
    })
  }

  #put(file: LineFile, line: string): boolean {
    this.#waiting.add(file)
    return file.add(line)
  }

  #file(name: string): LineFile {
    const there = this.#files.get(name)
    if (there) return there
    const made = new LineFile({ ...this.#parts, file: name, budget: this.#budget })
    this.#files.set(name, made)
    return made
  }

  #writeSoon(): void {
    if (this.#timer !== undefined || this.#closed) return
    this.#timer = setTimeout(() => void this.#turn(), gatherMs).unref()
  }

  async #turn(): Promise<void> {
    await this.drain()
    this.#timer = undefined
    if (this.#waiting.size > 0) this.#writeSoon()
  }

  async #writeAll(): Promise<void> {
    this.#turnBegan = performance.now()
    for (const file of this.#waiting) {
      await file.write()
      if (!file.waits) this.#waiting.delete(file)
    }
    this.#turnBegan = undefined
  }
}
