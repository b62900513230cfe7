// The folder of downloads: what is in it, how a file gets there whole or not at all, what is old enough to go.
// Others put files there too (a support bundle); serving them is the HTTP front's.
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Download } from '../contract.ts'
import { isOurs, unfinished } from './names.ts'

const dayMs = 86_400_000

/** Newest first. A folder that is not there has no files. */
export async function listDownloads(folder: string): Promise<Download[]> {
  const files: Download[] = []
  for (const name of await namesIn(folder)) {
    if (name.startsWith('.') || name.endsWith(unfinished)) continue
    const download = await downloadOf(path.join(folder, name)).catch(() => undefined)
    if (download) files.push(download)
  }
  return files.toSorted((a, b) => b.at.localeCompare(a.at) || b.name.localeCompare(a.name))
}

/** Rejects where there is no such file. */
export async function downloadOf(file: string): Promise<Download | undefined> {
  const found = await stat(file)
  if (!found.isFile()) return undefined
  return { name: path.basename(file), path: path.resolve(file), bytes: found.size, at: found.mtime.toISOString() }
}

/** Removes what the program made and nobody wants any more; nothing else that somebody may have put there. */
export async function removeOld(folder: string, keepDays: number, now: number): Promise<string[]> {
  const old = (await listDownloads(folder)).filter(({ name, at }) => isOurs(name) && Date.parse(at) < now - keepDays * dayMs)
  for (const { path: file } of old) await rm(file, { force: true })
  return old.map(({ name }) => name)
}

/** `fill` writes to the path it is given; the file appears under its name when that is done, and leaves nothing behind when it fails. */
export async function writeWhole(folder: string, name: string, fill: (file: string) => unknown): Promise<Download> {
  await mkdir(folder, { recursive: true })
  const target = path.join(folder, name)
  const part = target + unfinished
  try {
    await fill(part)
    await syncFile(part)
    await rename(part, target)
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw error
  }
  const download = await downloadOf(target)
  if (!download) throw new Error(`${target} is no file`)
  return download
}

export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}

async function syncFile(file: string): Promise<void> {
  await using handle = await open(file, 'r+')
  await handle.sync()
}
