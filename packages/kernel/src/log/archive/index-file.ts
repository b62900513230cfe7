// The index of the archives, one line of JSON for each: what is in an archive without reading it. The archives themselves have the last word.
import { appendFile, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { LogArchive } from '../contract.ts'
import { archiveFolder, pieceOfArchive } from '../files/names.ts'
import { namesIn } from '../files/piece-number.ts'
import { measureArchive } from './compress.ts'

export interface FoundArchives {
  readonly archives: Map<string, LogArchive>
  /** Could not be read, and were set aside. */
  readonly broken: string[]
}

const indexPath = (folder: string) => path.join(folder, archiveFolder, 'index.jsonl')
const lineOf = (archive: LogArchive) => `${JSON.stringify(archive)}\n`

/** What is there: told by the index, where that is missing, torn or wrong by the archives. Removes what was never finished. */
export async function findArchives(folder: string, signal: AbortSignal): Promise<FoundArchives> {
  const { told, torn } = await readIndex(folder)
  const archives = new Map<string, LogArchive>()
  const broken: string[] = []
  for (const { name, bytes } of await filesOf(folder)) {
    signal.throwIfAborted()
    const known = told.get(name)
    if (known?.bytes === bytes) {
      archives.set(name, known)
      continue
    }
    const measured = await measureArchive(folder, name, signal).catch(() => undefined)
    signal.throwIfAborted()
    if (measured) archives.set(name, measured)
    else broken.push(await setAside(folder, name))
  }
  const same = told.size === archives.size && archives.values().every((archive) => told.get(archive.name) === archive)
  if (!same || torn) await writeIndex(folder, archives.values())
  return { archives, broken }
}

export async function addToIndex(folder: string, archive: LogArchive): Promise<void> {
  await appendFile(indexPath(folder), lineOf(archive))
}

/** Whole or not at all. */
export async function writeIndex(folder: string, archives: Iterable<LogArchive>): Promise<void> {
  const file = indexPath(folder)
  const handle = await open(`${file}.part`, 'w')
  try {
    await handle.writeFile([...archives].map(lineOf).join(''))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${file}.part`, file)
}

async function readIndex(folder: string): Promise<{ told: Map<string, LogArchive>; torn: boolean }> {
  const text = await readFile(indexPath(folder), 'utf8').catch(() => '')
  const lines = text.split('\n').filter((line) => line !== '')
  const told = new Map<string, LogArchive>()
  for (const line of lines) {
    const archive = LogArchive.safeParse(parsed(line)).data
    if (archive) told.set(archive.name, archive)
  }
  // One archived anew after a crash has two lines: the last one holds.
  return { told, torn: told.size !== lines.length || (text !== '' && !text.endsWith('\n')) }
}

async function filesOf(folder: string): Promise<Array<{ name: string; bytes: number }>> {
  const files: Array<{ name: string; bytes: number }> = []
  for (const day of (await namesIn(path.join(folder, archiveFolder))).filter((name) => /^\d{4}-\d\d-\d\d$/.test(name)).toSorted()) {
    for (const file of (await readdir(path.join(folder, archiveFolder, day)).catch((): string[] => [])).toSorted()) {
      const name = `${day}/${file}`
      const full = path.join(folder, archiveFolder, name)
      if (file.endsWith('.part')) await rm(full, { force: true })
      if (!pieceOfArchive(name)) continue
      const { size } = await stat(full)
      files.push({ name, bytes: size })
    }
  }
  return files
}

/** It stays for who wants to look at it, and goes with the others of its age. */
async function setAside(folder: string, name: string): Promise<string> {
  const full = path.join(folder, archiveFolder, name)
  await rename(full, `${full}.broken`).catch(() => undefined)
  return name
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
