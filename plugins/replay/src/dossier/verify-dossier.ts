// Looks whether a dossier, packed or unpacked, is as it was made: needs no server and no other file.
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { Unzip, UnzipInflate } from 'fflate'
import { beginning, link, Manifest } from './chain.ts'

export interface Verified {
  /** What is wrong, a sentence each; none: it is as it was made. */
  readonly faults: readonly string[]
  /** Null where the manifest cannot be read. */
  readonly manifest: Manifest | null
}

interface Found {
  readonly sha256: string
  readonly bytes: number
  /** Of the two small files that tell of the others. */
  readonly text: string | null
}

const told = new Set(['manifest.json', 'SHA256SUMS'])

/** Rejects when there is no such file or folder. */
export async function verifyDossier(where: string): Promise<Verified> {
  const isFolder = (await stat(where)).isDirectory()
  const found = await (isFolder ? inFolder(where) : inZip(where)).catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  )
  if (typeof found === 'string') return { faults: [`It cannot be unpacked: ${found}.`], manifest: null }
  const manifest = Manifest.safeParse(parsed(found.get('manifest.json')?.text ?? '')).data ?? null
  if (!manifest) return { faults: ['Its manifest.json is missing or cannot be read.'], manifest }
  return { faults: [...fileFaults(manifest, found), ...chainFaults(manifest), ...sumFaults(found)], manifest }
}

function fileFaults({ files }: Manifest, found: ReadonlyMap<string, Found>): string[] {
  const known = new Set([...files.map(({ name }) => name), ...told])
  const missing = [...known].filter((name) => !found.has(name)).map((name) => `${name} is missing.`)
  const extra = [...found.keys()].filter((name) => !known.has(name)).map((name) => `${name} does not belong to it.`)
  const changed = files
    .filter(({ name, sha256 }) => found.has(name) && found.get(name)?.sha256 !== sha256)
    .map(({ name }) => `${name} was changed.`)
  return [...missing, ...extra, ...changed]
}

function chainFaults(manifest: Manifest): string[] {
  let last = beginning(manifest)
  const broken = manifest.files.find((file) => {
    last = link(last, file)
    return file.chain !== last
  })
  if (broken) return [`The chain of hashes in manifest.json is broken at ${broken.name}.`]
  return last === manifest.head ? [] : ['The head of the chain in manifest.json is not its last link.']
}

/** The manifest vouches for the files, and this list for the manifest. */
function sumFaults(found: ReadonlyMap<string, Found>): string[] {
  const lines = (found.get('SHA256SUMS')?.text ?? '').split('\n').filter(Boolean)
  const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
  const names = [...found.keys()].filter((name) => name !== 'SHA256SUMS')
  const wrong = names.filter((name) => listed.get(name) !== found.get(name)?.sha256)
  if (wrong.length > 0) return wrong.map((name) => `SHA256SUMS does not agree with ${name}.`)
  return listed.size === names.length && lines.length === names.length ? [] : ['SHA256SUMS names files that are not there.']
}

async function inFolder(folder: string): Promise<Map<string, Found>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = new Map<string, Found>()
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, file).split(path.sep).join('/')
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      bytes += chunk.length
    }
    found.set(name, { sha256: hash.digest('hex'), bytes, text: told.has(name) ? await readFile(file, 'utf8') : null })
  }
  return found
}

interface Unpacking {
  readonly hash: Hash
  bytes: number
  chunks: Uint8Array[]
  done: boolean
}

async function inZip(file: string): Promise<Map<string, Found>> {
  const entries = new Map<string, Unpacking>()
  const twice: string[] = []
  const unzip = new Unzip((entry) => {
    const one: Unpacking = { hash: createHash('sha256'), bytes: 0, chunks: [], done: false }
    if (entries.has(entry.name)) twice.push(entry.name)
    entries.set(entry.name, one)
    entry.ondata = (error, chunk, final) => {
      if (error) throw error
      one.hash.update(chunk)
      one.bytes += chunk.length
      if (told.has(entry.name)) one.chunks.push(chunk)
      one.done = final
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  for await (const chunk of createReadStream(file, { highWaterMark: 2 ** 20 }) as AsyncIterable<Buffer>)
    unzip.push(Uint8Array.from(chunk), false)
  unzip.push(new Uint8Array(0), true)
  if (twice.length > 0) throw new Error(`${twice.join(', ')} is in it twice`)
  const open = [...entries].find(([, { done }]) => !done)
  if (open) throw new Error(`${open[0]} is cut off`)
  return new Map(
    [...entries].map(([name, { hash, bytes, chunks }]) => {
      const text = told.has(name) ? Buffer.concat(chunks).toString('utf8') : null
      return [name, { sha256: hash.digest('hex'), bytes, text }]
    }),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
