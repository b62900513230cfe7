// The files of the configuration: written whole or not at all, earlier versions kept beside the data. Decides nothing about content.
import { mkdir, open, readFile, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { ConfigBackup } from './contract.ts'

const keptOfAKind = 20

/** Undefined when there is no such file. Throws when it is there and cannot be read. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Written beside, flushed to the disk, renamed: a crash leaves the old text or the new one. For its owner only where it is new, since it may
 * hold passwords; the rights of one that is there stay. A link keeps leading to the file it leads to.
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const target = await realpath(file).catch(() => file)
  await mkdir(path.dirname(target), { recursive: true })
  const mode = await stat(target).then(
    (found) => found.mode & 0o777,
    () => 0o600,
  )
  const beside = `${target}.new`
  const handle = await open(beside, 'w', mode)
  try {
    await handle.writeFile(text)
    await handle.chmod(mode)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, target)
  await syncFolder(path.dirname(target))
}

/** So that the new name is on the disk too. Not every system lets a folder be opened. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** Earlier versions, one file each: `2026-03-07T09-00-00.000Z.good.json`. */
export class History {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  /** Keeps a text unless the newest of its kind is the same; resolves to its id. */
  async keep(text: string, kind: ConfigBackup['kind'], now: Date): Promise<string> {
    const kept = await this.list()
    const newest = kept.find((backup) => backup.kind === kind)
    if (newest && (await this.read(newest.id)) === text) return newest.id
    // Also where the clock was set back: the one kept last is the newest.
    const time = new Date(Math.max(now.getTime(), Date.parse(kept[0]?.at ?? '1970-01-01') + 1))
    const id = `${time.toISOString().replaceAll(':', '-')}.${kind}.json`
    await writeWhole(path.join(this.folder, id), text)
    const old = (await this.list()).filter((backup) => backup.kind === kind).slice(keptOfAKind)
    for (const { id: gone } of old) await rm(path.join(this.folder, gone), { force: true })
    return id
  }

  /** Newest first. */
  async list(): Promise<ConfigBackup[]> {
    const names = await this.#names()
    const found = names.flatMap((id) => {
      const parts = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.(good|broken)\.json$/.exec(id)
      return parts
        ? [{ id, at: `${parts[1]}:${parts[2]}:${parts[3]}`, kind: parts[4] === 'good' ? ('good' as const) : ('broken' as const) }]
        : []
    })
    const backups = await Promise.all(
      found.map(async (backup) => ({ ...backup, bytes: (await stat(path.join(this.folder, backup.id))).size })),
    )
    return backups.toSorted((a, b) => b.id.localeCompare(a.id))
  }

  /** Undefined when there is none of this id. */
  async read(id: string): Promise<string | undefined> {
    const known = (await this.#names()).includes(id)
    return known && id.endsWith('.json') ? readIfThere(path.join(this.folder, id)) : undefined
  }

  pathOf(id: string): string {
    return path.join(this.folder, id)
  }

  #names(): Promise<string[]> {
    return readdir(this.folder).catch((): string[] => [])
  }
}
