// The same datagrams in each of the formats asked for, side by side.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Download } from '../contract.ts'
import { CaptureFile } from './capture-file.ts'
import { formatOf, type About, type Captured, type Format, type FormatName } from './format.ts'

interface Part {
  readonly file: CaptureFile
  readonly format: Format
}

export class CaptureFiles {
  readonly #parts: readonly Part[]

  private constructor(parts: readonly Part[]) {
    this.#parts = parts
  }

  /** `stem`: the name without the kind of file. Makes the folder when needed; leaves nothing behind when it fails. */
  static async create(folder: string, stem: string, formats: readonly FormatName[], about: About): Promise<CaptureFiles> {
    await mkdir(folder, { recursive: true })
    const parts: Part[] = []
    try {
      for (const name of new Set(formats)) {
        const format = formatOf(name, about)
        parts.push({ format, file: await CaptureFile.create(path.join(folder, `${stem}.${name}`), format.head()) })
      }
      return new CaptureFiles(parts)
    } catch (error) {
      for (const { file } of parts) await file.abandon()
      throw error
    }
  }

  /** Rejects with the system's reason; each file then ends with a whole record. */
  async append(datagrams: readonly Captured[]): Promise<void> {
    for (const { file, format } of this.#parts) await file.append(format.records(datagrams))
  }

  now(): Download[] {
    return this.#parts.map(({ file }) => file.now())
  }

  /** Those that have a record. Rejects with the system's reason when one cannot be finished; the others are all the same. */
  async finish(): Promise<Download[]> {
    const ends = await Promise.allSettled(this.#parts.map(({ file }) => file.finish()))
    const failed = ends.find((end) => end.status === 'rejected')
    if (failed) throw failed.reason
    return ends.flatMap((end) => (end.status === 'fulfilled' ? (end.value ?? []) : []))
  }

  async abandon(): Promise<void> {
    for (const { file } of this.#parts) await file.abandon()
  }
}
