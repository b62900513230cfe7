// Looks whether a dossier, packed or unpacked, is as it was made: needs no server and no other file.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { beginning, link, Manifest } from './chain.ts'
import { contentOf, readZip, type Packed } from './zip-reader.ts'

export interface Verified {
  /** What is wrong, a sentence each; none: it is as it was made. */
  readonly faults: readonly string[]
  /** Null where the manifest cannot be read. */
  readonly manifest: Manifest | null
}

interface Found {
  /** Null where it cannot be unpacked. */
  readonly sha256: string | null
  readonly bytes: number
  readonly crc: number
  /** Of the two small files that tell of the others. */
  readonly text: string | null
}

const told = new Set(['manifest.json', 'SHA256SUMS'])
/** More than that they never have. */
const mostTextBytes = 16 * 2 ** 20

/** What file managers leave in a folder that somebody has looked into. */
const leftByOthers = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

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
  const long = files
    .filter(({ name, sha256, bytes }) => found.get(name)?.sha256 === sha256 && found.get(name)?.bytes !== bytes)
    .map(({ name }) => `manifest.json says a wrong length of ${name}.`)
  return [...missing, ...extra, ...changed, ...long]
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
    if (!entry.isFile() || leftByOthers.has(entry.name)) continue
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, file).split(path.sep).join('/')
    found.set(name, await look(name, createReadStream(file)))
  }
  return found
}

async function inZip(file: string): Promise<Map<string, Found>> {
  const found = new Map<string, Found>()
  for (const entry of await readZip(file)) {
    // Packed anew, it may have its folders as entries of their own.
    if (entry.name.endsWith('/') && entry.bytes === 0) continue
    if (found.has(entry.name)) throw new Error(`${entry.name} is in it twice`)
    found.set(entry.name, await lookInto(file, entry))
  }
  return found
}

async function lookInto(file: string, entry: Packed): Promise<Found> {
  const one = await look(entry.name, contentOf(file, entry)).catch(() => undefined)
  const sound = one !== undefined && one.bytes === entry.bytes && one.crc === entry.crc
  return sound ? one : { sha256: null, bytes: 0, crc: 0, text: null }
}

async function look(name: string, chunks: AsyncIterable<Buffer>): Promise<Found> {
  const hash = createHash('sha256')
  const texts: Buffer[] = []
  let [bytes, crc] = [0, 0]
  for await (const chunk of chunks) {
    hash.update(chunk)
    bytes += chunk.length
    crc = crc32(chunk, crc)
    if (told.has(name) && bytes <= mostTextBytes) texts.push(chunk)
  }
  return { sha256: hash.digest('hex'), bytes, crc, text: told.has(name) ? Buffer.concat(texts).toString('utf8') : null }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
