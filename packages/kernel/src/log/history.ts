// What was written earlier: archives, searching, the end of the run before. Loaded when it is first asked for, not at the start.
import { open, readdir, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { oneAtATime, type Logger } from '@restrike/sdk'
import { Archives, finishedPieces } from './archive/archives.ts'
import type { Retention } from './archive/retention.ts'
import type { LogArchive, LogFile, LogLine } from './contract.ts'
import type { LineFiles } from './files/line-files.ts'
import { allLines, fileOfLiveName, liveName } from './files/names.ts'
import { timeIn } from './line.ts'
import { lastLines } from './search/last-lines.ts'
import { search, type Found, type SearchOrder } from './search/search.ts'
import type { Sources } from './search/source-lines.ts'
import { fileToRead, sourcesOf, type Span } from './search/sources.ts'

export interface HistoryParts {
  readonly folder: string
  readonly files: LineFiles
  readonly retention: () => Retention
  readonly now: () => number
  readonly log: Logger
}

/** Within the time that the command has. */
const searchMs = 25_000
const lastLinesMs = 10_000

export class LogHistory {
  readonly archives: Archives
  readonly #parts: HistoryParts
  readonly #oneSearch = oneAtATime()

  constructor(parts: HistoryParts) {
    this.#parts = parts
    this.archives = new Archives(parts)
  }

  /** Closes all files and archives what is finished; resolves to the archives made. */
  async archiveNow(): Promise<LogArchive[]> {
    await this.#parts.files.rotate()
    return this.archives.archiveAll()
  }

  search(order: SearchOrder, signal: AbortSignal): Promise<Found> {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(searchMs)])
    const span = { from: inFull(order.from), to: inFull(order.to) }
    return this.#oneSearch(() =>
      this.#withSources(fileToRead(order.subsystems), span, (sources) =>
        search({ ...order, ...span }, { ...sources, signal: limited, unreadable: (source, error) => this.#unreadable(source, error) }),
      ),
    )
  }

  /** The last lines that were written before a moment. */
  lastBefore(time: Date, count: number): Promise<LogLine[]> {
    const before = time.toISOString()
    const signal = AbortSignal.timeout(lastLinesMs)
    return this.#withSources(allLines, { to: before }, (sources) => lastLines(before, count, sources, signal))
  }

  /** The files that are written now. */
  async liveFiles(): Promise<LogFile[]> {
    const { folder } = this.#parts
    const names = (await readdir(folder).catch(() => [])).filter((name) => fileOfLiveName(name) !== undefined).toSorted()
    const files = await Promise.all(names.map((name) => describe(folder, name).catch(() => undefined)))
    return files.filter((file) => file !== undefined)
  }

  /** What was written so far is in the file before it is read. */
  async #withSources<T>(file: string, span: Span, read: (sources: Sources) => Promise<T>): Promise<T> {
    const { folder, files } = this.#parts
    await files.drain()
    const { live, pieces } = await files.between(async () => ({
      live: await open(path.join(folder, liveName(file))).catch((): FileHandle | undefined => undefined),
      pieces: await finishedPieces(folder).catch(() => []),
    }))
    try {
      // After the pieces: one that was archived between is in both, and not in none.
      const archives = await this.archives.list().catch(() => [])
      return await read({ folder, sources: sourcesOf(file, span, archives, pieces), live })
    } finally {
      await live?.close().catch(() => undefined)
    }
  }

  #unreadable(source: object, error: unknown): void {
    this.#parts.log.warn('a part of the log could not be read to its end', { ...source, error })
  }
}

/** Moments come with or without milliseconds; lines have them always. */
function inFull(time: string | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString()
}

async function describe(folder: string, name: string): Promise<LogFile> {
  await using handle = await open(path.join(folder, name))
  const { size, mtime } = await handle.stat()
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(80), 0, 80, 0)
  const from = new Date(timeIn(buffer.toString('latin1', 0, bytesRead)))
  const known = size > 0 && !Number.isNaN(from.getTime())
  return { name, bytes: size, from: known ? from.toISOString() : null, to: known ? mtime.toISOString() : null }
}
