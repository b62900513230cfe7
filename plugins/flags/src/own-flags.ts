// The folder of own flags: which of its files are flags, which are not and why. A file is looked at again only when it has changed.
import { lstat, mkdir, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { messageOf } from '@restrike/sdk'
import { mostPictureBytes, pictureEndings, pictureFault } from './picture.ts'

export interface Refused {
  readonly file: string
  readonly reason: string
}

/** A file as it was looked at. */
interface Seen {
  readonly size: number
  readonly changedMs: number
  /** Undefined for a flag. */
  readonly fault: string | undefined
}

/** Such names as `flags.map` takes; with `own/` before it at most 120 letters. */
const plainName = /^[\w-][\w .-]{0,115}$/
/** What systems put into folders by themselves. */
const ofTheSystem = /^(\..*|thumbs\.db|desktop\.ini)$/i
const mostFiles = 1_000

export class OwnFlags {
  readonly folder: string
  #seen: ReadonlyMap<string, Seen> = new Map()
  #refused: readonly Refused[] = []

  constructor(folder: string) {
    this.folder = folder
  }

  /** Names of the files that are flags, the best picture of one name first. */
  get files(): string[] {
    return [...this.#seen].filter(([, { fault }]) => fault === undefined).map(([file]) => file)
  }

  get refused(): readonly Refused[] {
    return this.#refused
  }

  /** Looks at the folder, which is made if it is missing. Rejects when it cannot be read; what was known stays. */
  async look(signal: AbortSignal): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    const names = (await readdir(this.folder)).filter((name) => !ofTheSystem.test(name)).toSorted(byEnding)
    const seen = new Map<string, Seen>()
    for (const name of names.slice(0, mostFiles)) {
      signal.throwIfAborted()
      seen.set(name, await this.#lookAt(name))
    }
    this.#seen = seen
    this.#refused = [
      ...[...seen].flatMap(([file, { fault }]) => (fault === undefined ? [] : [{ file, reason: sentence(fault) }])),
      ...names.slice(mostFiles).map((file) => ({ file, reason: `There are more than ${mostFiles} files before it.` })),
    ]
  }

  /** Path of a flag that is still as it was looked at, or still a flag. */
  async find(file: string): Promise<string | undefined> {
    if (this.#seen.get(file)?.fault !== undefined || !this.#seen.has(file)) return undefined
    const { fault } = await this.#lookAt(file)
    return fault === undefined ? path.join(this.folder, file) : undefined
  }

  /** Never rejects. */
  async #lookAt(file: string): Promise<Seen> {
    const ending = path.extname(file).toLowerCase()
    try {
      const stat = await lstat(path.join(this.folder, file))
      const { size, mtimeMs: changedMs } = stat
      // Links too: what they lead to is not in the folder.
      if (!stat.isFile()) return { size, changedMs, fault: 'it is no plain file' }
      const known = this.#seen.get(file)
      if (known && known.size === size && known.changedMs === changedMs) return known
      const found = (fault: string | undefined): Seen => ({ size, changedMs, fault })
      return found(nameFault(file, ending) ?? (await this.#contentFault(file, ending, size)))
    } catch (error) {
      return { size: 0, changedMs: 0, fault: `it cannot be read: ${messageOf(error)}` }
    }
  }

  async #contentFault(file: string, ending: string, size: number): Promise<string | undefined> {
    if (size > mostPictureBytes) return `it is larger than ${mostPictureBytes / 1024} kB`
    return pictureFault(ending, await readFile(path.join(this.folder, file)))
  }
}

function nameFault(file: string, ending: string): string | undefined {
  if (!pictureEndings.includes(ending)) return `its name does not end in ${pictureEndings.join(', ')}`
  if (!plainName.test(file)) return 'its name has something else than letters without accents, digits, blanks and . _ -'
  return undefined
}

function byEnding(a: string, b: string): number {
  const place = (file: string): number => pictureEndings.indexOf(path.extname(file).toLowerCase())
  return place(a) - place(b) || (a < b ? -1 : 1)
}

function sentence(fault: string): string {
  return `${fault.charAt(0).toUpperCase()}${fault.slice(1)}.`
}
