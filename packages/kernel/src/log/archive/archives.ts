// Makes archives of finished pieces, one at a time and out of everybody's way, and removes the old ones. What was left by a crash is its work too.
import { readdir, rm, rmdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { oneAtATime, type Logger } from '@restrike/sdk'
import type { LogArchive } from '../contract.ts'
import { archiveFolder, byAge, finishedFolder, localDay, pieceName, pieceOfName, type Piece } from '../files/names.ts'
import { namesIn } from '../files/piece-number.ts'
import { troubleOf, type Trouble } from '../files/trouble.ts'
import { compress, removePiece } from './compress.ts'
import { addToIndex, findArchives, writeIndex } from './index-file.ts'
import { outdated, type Retention } from './retention.ts'

export interface ArchivesParts {
  readonly folder: string
  readonly retention: () => Retention
  readonly now: () => number
  readonly log: Logger
}

/** Pieces come in groups: at midnight all files are closed. */
const gatherMs = 300
const againMs = 3_000
const lookMs = 3_600_000

export class Archives {
  readonly #parts: ArchivesParts
  readonly #serial = oneAtATime()
  readonly #abort = new AbortController()
  readonly #look: NodeJS.Timeout
  #archives: Map<string, LogArchive> | undefined
  #timer: NodeJS.Timeout | undefined
  #trouble: Trouble | undefined

  constructor(parts: ArchivesParts) {
    this.#parts = parts
    this.#look = setInterval(() => this.wake(), lookMs).unref()
  }

  get trouble(): Trouble | undefined {
    return this.#trouble
  }

  /** There may be something to do. */
  wake(delayMs = gatherMs): void {
    if (this.#timer !== undefined || this.#abort.signal.aborted) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      void this.archiveAll().catch(() => this.wake(againMs))
    }, delayMs).unref()
  }

  /** Everything that is finished; resolves to what is archived now. Rejects with the reason when one could not be: it stays as it is. */
  archiveAll(): Promise<LogArchive[]> {
    return this.#serial(async () => {
      const made: LogArchive[] = []
      try {
        const archives = await this.#known()
        for (const piece of await finishedPieces(this.#parts.folder)) made.push(await this.#archive(piece, archives))
        await this.#removeOutdated(archives)
        this.#trouble = undefined
        return made
      } catch (error) {
        if (!this.#abort.signal.aborted) await this.#failed(error)
        throw error
      }
    })
  }

  /** Oldest first. */
  async list(): Promise<LogArchive[]> {
    const known = this.#archives ?? (await this.#serial(() => this.#known()))
    return [...known.values()].toSorted((a, b) => (a.from === b.from ? a.name.localeCompare(b.name) : a.from < b.from ? -1 : 1))
  }

  async close(): Promise<void> {
    clearInterval(this.#look)
    clearTimeout(this.#timer)
    this.#abort.abort()
    await this.#serial(() => Promise.resolve())
  }

  async #known(): Promise<Map<string, LogArchive>> {
    if (this.#archives) return this.#archives
    const { archives, broken } = await findArchives(this.#parts.folder, this.#abort.signal)
    for (const name of broken) this.#parts.log.warn('an archive of the log cannot be read and was set aside', { name })
    return (this.#archives = archives)
  }

  async #archive(piece: Piece, archives: Map<string, LogArchive>): Promise<LogArchive> {
    const archive = await compress(this.#parts.folder, piece, this.#abort.signal)
    // Archived before, by a run that was ended before it removed the piece: its line is replaced.
    const again = archives.has(archive.name)
    archives.set(archive.name, archive)
    if (again) await writeIndex(this.#parts.folder, archives.values())
    else await addToIndex(this.#parts.folder, archive)
    await removePiece(this.#parts.folder, piece)
    return archive
  }

  async #removeOutdated(archives: Map<string, LogArchive>): Promise<void> {
    const { folder, retention, now } = this.#parts
    const names = outdated([...archives.values()], retention(), now())
    for (const name of names) {
      await rm(path.join(folder, archiveFolder, name), { force: true })
      archives.delete(name)
    }
    if (names.length > 0) await writeIndex(folder, archives.values())
    await removeOldDays(path.join(folder, archiveFolder), localDay(new Date(now() - retention().keepMs - dayMs)))
  }

  async #failed(error: unknown): Promise<void> {
    const trouble = troubleOf(error, path.join(this.#parts.folder, archiveFolder))
    if (this.#trouble?.reason !== trouble.reason) this.#parts.log.warn('the log cannot be archived', { error })
    this.#trouble = trouble
    await this.#boundPieces().catch(() => undefined)
  }

  /** Where nothing can be archived, what waits for it must not fill the disk. */
  async #boundPieces(): Promise<void> {
    const { folder, retention, log } = this.#parts
    const pieces = (await finishedPieces(folder)).toReversed()
    let bytes = 0
    for (const piece of pieces) {
      bytes += (await stat(path.join(folder, finishedFolder, pieceName(piece)))).size
      if (bytes <= retention().keepBytes) continue
      await removePiece(folder, piece)
      log.warn('a part of the log that could not be archived was removed: all together take too much', { piece: pieceName(piece) })
    }
  }
}

const dayMs = 86_400_000

/** Oldest first. */
export async function finishedPieces(folder: string): Promise<Piece[]> {
  const names = await namesIn(path.join(folder, finishedFolder))
  return names.flatMap((name) => pieceOfName(name) ?? []).toSorted(byAge)
}

/** Days whose archives are all gone, and what was set aside on them. */
async function removeOldDays(folder: string, before: string): Promise<void> {
  for (const day of (await namesIn(folder)).filter((name) => /^\d{4}-\d\d-\d\d$/.test(name))) {
    const inside = path.join(folder, day)
    if (day < before)
      for (const name of await readdir(inside).catch(() => []))
        if (name.endsWith('.broken')) await rm(path.join(inside, name), { force: true })
    // Only an empty one goes.
    await rmdir(inside).catch(() => undefined)
  }
}
