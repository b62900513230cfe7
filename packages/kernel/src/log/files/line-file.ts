// One log file: written in whole lines, closed at a size and at midnight, opened again after trouble. Asked by line-files.ts, one at a time.
import { mkdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { addNow, waitForSize } from './add-now.ts'
import { finishedFolder, liveName, localDay, pieceName, type Piece } from './names.ts'
import { append, isInPlace, openFile, type OpenFile } from './open-file.ts'
import { PendingLines, type Budget, type Chunk } from './pending-lines.ts'
import { nextNumber } from './piece-number.ts'
import { codeOf, troubleOf, type Trouble } from './trouble.ts'

export interface FileSettings {
  rotateBytes: number
}

/** What waits while a file cannot be written; what comes then is lost, and counted. */
const keptInTrouble = 512 << 10
/** Characters written by one call: making bytes of them takes less than a millisecond. */
const mostAtOnce = 1 << 20
const rotateAgainMs = 2_000
const writeAgainMs = 1_000

export interface LineFileParts {
  readonly folder: string
  readonly file: string
  readonly settings: FileSettings
  readonly budget: Budget
  readonly now: () => number
  /** A line that says how many are missing here. */
  readonly gap: (lines: number) => string
  /** A piece was closed, and lies with the finished ones. */
  readonly finished: () => void
}

export class LineFile {
  readonly #parts: LineFileParts
  readonly #path: string
  readonly #pending: PendingLines
  #open: OpenFile | undefined
  #underWay: { readonly chunk: Chunk; readonly end: number; done: boolean } | undefined
  #writeTrouble: Trouble | undefined
  #rotateTrouble: Trouble | undefined
  #rotateAgainAt = 0
  #writeAgainAt = 0
  #last: Piece | undefined
  /** Another way than the open file was taken: its size is no longer known. */
  #stale = false
  /** Not yet told in the file. */
  #missing = 0
  #sinceLook = 0

  constructor(parts: LineFileParts) {
    this.#parts = parts
    this.#path = path.join(parts.folder, liveName(parts.file))
    this.#pending = new PendingLines(parts.budget)
  }

  get trouble(): Trouble | undefined {
    return this.#writeTrouble ?? this.#rotateTrouble
  }

  /** Has lines to write, or has to try whether it can write again. */
  get waits(): boolean {
    return this.#pending.first !== undefined || this.#writeTrouble !== undefined
  }

  /** False when there is no room for it: it is lost. */
  add(line: string): boolean {
    const gap = this.#missing > 0 ? this.#parts.gap(this.#missing) : ''
    if (!this.#pending.hasRoom(gap.length + line.length, this.#writeTrouble ? keptInTrouble : Infinity)) {
      this.#missing += 1
      return false
    }
    this.#missing = 0
    const chunk = Math.min(mostAtOnce, this.#parts.settings.rotateBytes)
    if (gap !== '') this.#pending.add(gap, chunk)
    this.#pending.add(line, chunk)
    return true
  }

  /** Writes what waits now; after trouble not before a while has passed. */
  async write(): Promise<void> {
    if (this.#writeTrouble && performance.now() < this.#writeAgainAt) return
    try {
      if (this.#writeTrouble) await this.#opened()
      for (let left = this.#pending.chunks; left > 0; left--) {
        const chunk = this.#pending.take()
        if (chunk) await this.#writeChunk(chunk)
      }
      this.#writeTrouble = undefined
    } catch (error) {
      await this.#failed(error)
    }
  }

  /** Closes the file and puts it with the finished ones; resolves to false when there is nothing in it. Rejects when that fails. */
  async rotate(): Promise<boolean> {
    try {
      const closed = await this.#rotate()
      this.#rotateTrouble = undefined
      return closed
    } catch (error) {
      // Gone between two looks: there is nothing to close.
      if (codeOf(error) === 'ENOENT') return false
      this.#rotateTrouble = troubleOf(error, path.join(this.#parts.folder, finishedFolder))
      this.#rotateAgainAt = this.#parts.now() + rotateAgainMs
      throw error
    }
  }

  /** Once a while: is it still there, is its day over? Resolves to how many lines went into a file that nobody will find. */
  async look(): Promise<number> {
    const lines = this.#sinceLook
    this.#sinceLook = 0
    if (!this.#open || (await isInPlace(this.#path, this.#open).catch(() => false))) {
      if (this.#dayIsOver() || this.#rotateTrouble) await this.#rotateIfItCan()
      return 0
    }
    await this.#close()
    this.#missing += lines
    await this.adopt()
    return lines
  }

  /** Opens it if it is there from an earlier run, so that it is closed when its day is over. */
  async adopt(): Promise<void> {
    await this.#opened().catch((error: unknown) => this.#failed(error))
  }

  /** At the end, or after a fault: all that waits is written before this returns, unless the disk does not take it. */
  flushNow(): void {
    if (this.#underWay && !this.#underWay.done) {
      if (!this.#open || !waitForSize(this.#open.handle.fd, this.#underWay.end)) return
      this.#written(this.#underWay.chunk, this.#underWay.end)
      this.#underWay.done = true
    }
    for (let chunk = this.#pending.first; chunk; chunk = this.#pending.first) {
      this.#stale = true
      if (!addNow(this.#path, chunk.text)) return
      this.#sinceLook += chunk.lines
      this.#pending.drop()
    }
  }

  async close(): Promise<void> {
    await this.write()
    await this.#close()
  }

  async #writeChunk(chunk: Chunk): Promise<void> {
    const bytes = Buffer.from(chunk.text)
    let open = await this.#opened()
    if (this.#isFull(open.size + bytes.length) || this.#dayIsOver()) await this.#rotateIfItCan()
    do open = await this.#opened()
    while (this.#stale)
    // Meanwhile it was all written by flushNow.
    if (this.#pending.first !== chunk) return
    const end = open.size + bytes.length
    const underWay = { chunk, end, done: false }
    this.#underWay = underWay
    try {
      await append(open, bytes)
      if (!underWay.done) this.#written(chunk, end)
    } finally {
      this.#underWay = undefined
    }
    if (this.#isFull(end)) await this.#rotateIfItCan()
  }

  #written(chunk: Chunk, end: number): void {
    if (this.#open) {
      this.#open.size = end
      this.#open.day ??= localDay(new Date(this.#parts.now()))
    }
    this.#sinceLook += chunk.lines
    this.#pending.drop()
  }

  async #rotate(): Promise<boolean> {
    const open = await this.#opened()
    if (open.size === 0) return false
    const { folder, file, now } = this.#parts
    const day = open.day ?? localDay(new Date(now()))
    // Looked up once: nobody else makes pieces of this file.
    const number = this.#last?.day === day ? this.#last.number + 1 : await nextNumber(folder, day, file)
    const piece = { day, file, number }
    await mkdir(path.join(folder, finishedFolder), { recursive: true })
    await this.#close()
    await rename(this.#path, path.join(folder, finishedFolder, pieceName(piece)))
    this.#last = piece
    this.#parts.finished()
    return true
  }

  /** A file that cannot be closed now is written on. */
  async #rotateIfItCan(): Promise<void> {
    if (this.#parts.now() >= this.#rotateAgainAt) await this.rotate().catch(() => undefined)
  }

  async #failed(error: unknown): Promise<void> {
    this.#writeTrouble = troubleOf(error, this.#path)
    this.#writeAgainAt = performance.now() + writeAgainMs
    await this.#close()
  }

  #isFull(size: number): boolean {
    return size >= this.#parts.settings.rotateBytes
  }

  #dayIsOver(): boolean {
    return this.#open?.day !== undefined && this.#open.day !== localDay(new Date(this.#parts.now()))
  }

  async #opened(): Promise<OpenFile> {
    if (this.#stale) await this.#close()
    this.#stale = false
    return (this.#open ??= await openFile(this.#path))
  }

  async #close(): Promise<void> {
    const open = this.#open
    this.#open = undefined
    await open?.handle.close().catch(() => undefined)
  }
}
