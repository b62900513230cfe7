// Reads a ZIP as unpackers do, by its central directory, and without unpacking it to the disk. Strict: the entries must lie one behind
// the other and fill the file, so that there is no second reading of it under which it would hold something else.
import { createReadStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { endBytes, localBytes, mostBytes, readCentral, readEnd, readLocal, type ZipEntry } from './zip-records.ts'

export interface Packed extends ZipEntry {
  /** Where its data begins. */
  readonly dataAt: number
}

/** A directory larger than this is no dossier's. */
const mostCentralBytes = 16 * 2 ** 20
const lengthsBehind = 0x0008
const encrypted = 0x0001

/** In the order in which they lie in the file. Rejects with a sentence that says what is wrong. */
export async function readZip(file: string): Promise<Packed[]> {
  await using handle = await open(file)
  const { size } = await handle.stat()
  const end = readEnd(await readAt(handle, Math.max(0, size - endBytes), endBytes))
  if (!end) throw new Error('its end is missing: it is cut off, something was put behind it, or it is no ZIP')
  const { count, centralOffset, centralBytes } = end
  if (centralOffset === mostBytes || count === 0xffff) throw new Error('it is a ZIP of the kind for more than 4 GB, which no dossier is')
  if (centralOffset + centralBytes + endBytes !== size || centralBytes > mostCentralBytes)
    throw new Error('its directory is not where it should be')
  const entries = readCentral(await readAt(handle, centralOffset, centralBytes))
  if (entries?.length !== count) throw new Error('its directory is damaged')
  // Awaited here: the file is closed when this ends.
  return await inOrder(handle, entries, centralOffset)
}

async function inOrder(handle: FileHandle, entries: readonly ZipEntry[], centralOffset: number): Promise<Packed[]> {
  const found: Packed[] = []
  let at = 0
  const sorted = entries.toSorted((a, b) => a.offset - b.offset)
  for (const [i, entry] of sorted.entries()) {
    if (entry.offset !== at) throw new Error(`before ${entry.name} lies something that its directory does not name`)
    const dataAt = entry.offset + (await localLength(handle, entry))
    const next = sorted[i + 1]?.offset ?? centralOffset
    // Lengths that were written behind the data take 12 bytes, 16 with their sign.
    const between = next - (dataAt + entry.packed)
    const allowed = entry.flags & lengthsBehind ? [12, 16] : [0]
    if (!allowed.includes(between)) throw new Error(`behind ${entry.name} lies something that its directory does not name`)
    found.push({ ...entry, dataAt })
    at = next
  }
  if (at !== centralOffset) throw new Error('its directory is not where it should be')
  return found
}

/** The header before the data must say the same as the directory. */
async function localLength(handle: FileHandle, entry: ZipEntry): Promise<number> {
  const { name, method, flags, offset } = entry
  const local = readLocal(await readAt(handle, offset, localBytes))
  if (!local) throw new Error(`${name} is not where its directory says`)
  const localName = await readAt(handle, offset + localBytes, local.nameBytes)
  if (localName.toString('utf8') !== name) throw new Error(`${name} is called something else before its data`)
  const same = flags & lengthsBehind ? (['method', 'flags'] as const) : (['method', 'flags', 'crc', 'packed', 'bytes'] as const)
  if (same.some((field) => local[field] !== entry[field]))
    throw new Error(`of ${name} its directory says something else than stands before its data`)
  if (flags & encrypted || (method !== 0 && method !== 8)) throw new Error(`${name} is packed in a way that cannot be read here`)
  return local.length
}

/** Its content, unpacked. Fails where it cannot be, and where it is longer than it says. */
export async function* contentOf(file: string, { dataAt, packed, bytes, method, name }: Packed): AsyncGenerator<Buffer> {
  if (packed === 0) return
  const raw = createReadStream(file, { start: dataAt, end: dataAt + packed - 1, highWaterMark: 256 * 1024 })
  // A fault of either is thrown where the content is read.
  const content = method === 0 ? raw : pipeline(raw, createInflateRaw(), () => undefined)
  let sum = 0
  for await (const chunk of content as AsyncIterable<Buffer>) {
    sum += chunk.length
    if (sum > bytes) throw new Error(`${name} is longer than it says`)
    yield chunk
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await handle.read(buffer, done, length - done, position + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return buffer.subarray(0, done)
}
