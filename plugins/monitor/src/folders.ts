// How much is free where a folder lies. A folder may be gone and its disk may hang: that is an answer too, and in time.
import { stat, statfs } from 'node:fs/promises'
import { limited, type Limited } from './limited.ts'

export interface FolderReading {
  /** The device that holds it. */
  readonly device: bigint
  readonly freeBytes: number
  readonly totalBytes: number
}

export type FolderLook = FolderReading | { readonly problem: string }

export type ReadFolder = (folder: string) => Promise<FolderReading>

const limitMs = 1_000
/** Each folder that hangs holds one of four threads, which all files of this program go through. */
const mostHanging = 2

export class Folders {
  readonly #read: ReadFolder
  readonly #asked = new Map<string, Limited<[], FolderLook>>()
  #open = 0

  constructor(read: ReadFolder = readFolder) {
    this.#read = read
  }

  /** One look at each, in this order; forgets those that are not named any more. */
  async look(folders: readonly string[]): Promise<ReadonlyMap<string, FolderLook>> {
    for (const known of this.#asked.keys()) if (!folders.includes(known)) this.#asked.delete(known)
    const looks = await Promise.all(folders.map((folder) => this.#one(folder)))
    return new Map(folders.map((folder, i) => [folder, looks[i] ?? noAnswer]))
  }

  async #one(folder: string): Promise<FolderLook> {
    const ask = this.#asked.get(folder) ?? limited(limitMs, () => this.#ask(folder))
    this.#asked.set(folder, ask)
    return (await ask()) ?? noAnswer
  }

  async #ask(folder: string): Promise<FolderLook> {
    if (this.#open >= mostHanging) return noAnswer
    this.#open++
    try {
      return await this.#read(folder)
    } catch (error) {
      return { problem: problemOf(error) }
    } finally {
      this.#open--
    }
  }
}

const noAnswer: FolderLook = { problem: 'the disk does not answer' }

async function readFolder(folder: string): Promise<FolderReading> {
  const { dev } = await stat(folder, { bigint: true })
  const { bavail, blocks, bsize } = await statfs(folder)
  return { device: dev, freeBytes: bavail * bsize, totalBytes: blocks * bsize }
}

function problemOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'it is not there'
  if (code === 'EACCES' || code === 'EPERM') return 'this program may not look at it'
  return code === '' ? String(error) : `the system says ${code}`
}
