// One growing file that holds whole records only: under an unfinished name until it is done, cut back to the last whole one when a write
// fails half-way.
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { Download } from '../contract.ts'
import { downloadOf } from '../downloads/folder.ts'
import { unfinished } from '../downloads/names.ts'

export class CaptureFile {
  readonly name: string
  readonly #target: string
  readonly #handle: FileHandle
  #wholeBytes = 0
  #headBytes = 0

  private constructor(target: string, handle: FileHandle) {
    this.name = path.basename(target)
    this.#target = target
    this.#handle = handle
  }

  /** The folder must be there. Leaves nothing behind when the head cannot be written. */
  static async create(target: string, head: Uint8Array): Promise<CaptureFile> {
    const file = new CaptureFile(target, await open(target + unfinished, 'wx'))
    try {
      await file.append(head)
      file.#headBytes = head.length
      return file
    } catch (error) {
      await file.abandon()
      throw error
    }
  }

  /** One append at a time. Rejects with the system's reason; the file then ends where it did before. */
  async append(records: Uint8Array): Promise<void> {
    try {
      for (let done = 0; done < records.length; ) {
        done += (await this.#handle.write(records, done, records.length - done, this.#wholeBytes + done)).bytesWritten
      }
      this.#wholeBytes += records.length
    } catch (error) {
      await this.#handle.truncate(this.#wholeBytes).catch(() => undefined)
      throw error
    }
  }

  /** As it is on the disk now: readable, and not finished. */
  now(): Download {
    const file = this.#target + unfinished
    return { name: path.basename(file), path: path.resolve(file), bytes: this.#wholeBytes, at: new Date().toISOString() }
  }

  /** Gives it its name once it is on the disk; one without any record is removed, and so is one that the disk does not take. */
  async finish(): Promise<Download | undefined> {
    if (this.#wholeBytes <= this.#headBytes) {
      await this.abandon()
      return undefined
    }
    try {
      await this.#handle.sync()
      await this.#handle.close()
      await rename(this.#target + unfinished, this.#target)
      return await downloadOf(this.#target)
    } catch (error) {
      await this.abandon()
      throw error
    }
  }

  async abandon(): Promise<void> {
    await this.#handle.close().catch(() => undefined)
    await rm(this.#target + unfinished, { force: true }).catch(() => undefined)
  }
}
