// A ZIP written to a file piece by piece: films of hundreds of MB are never in memory as a whole, and each entry's hash is taken on the
// way. Lengths stand before the data: behind it, where libraries put them when they stream, a Mac's own unpacker and readers that go
// through once refuse films that are stored as they are, or take bytes of a film for the end of it.
import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'
import { centralRecord, dosTime, endRecord, localHeader, mostBytes, utf8Names, type ZipEntry } from './zip-records.ts'

export interface Written {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

const deflate = promisify(deflateRaw)

/** Small enough that hashing a piece holds up nothing else on this thread. */
const pieceBytes = 256 * 1024

export class ZipFile {
  readonly #out: FileHandle
  readonly #time: number
  readonly #entries: ZipEntry[] = []
  #position = 0

  private constructor(out: FileHandle, mtime: Date) {
    this.#out = out
    this.#time = dosTime(mtime)
  }

  /** All entries carry the one time. Rejects when the file is there already. */
  static async create(file: string, mtime: Date): Promise<ZipFile> {
    return new ZipFile(await open(file, 'wx'), mtime)
  }

  async text(name: string, text: string): Promise<Written> {
    const data = Buffer.from(text)
    const packed = await deflate(data)
    const entry = { ...this.#entry(name, 8), crc: crc32(data), packed: packed.length, bytes: data.length }
    await this.#put(localHeader(entry, this.#time))
    await this.#put(packed)
    this.#entries.push(entry)
    return { name, bytes: data.length, sha256: createHash('sha256').update(data).digest('hex') }
  }

  /** A film, as it is: it does not get smaller. */
  async file(name: string, path: string): Promise<Written> {
    const begun = this.#entry(name, 0)
    // Its lengths are filled in once they are known.
    await this.#put(localHeader(begun, this.#time))
    const hash = createHash('sha256')
    const piece = Buffer.alloc(pieceBytes)
    let [crc, bytes] = [0, 0]
    await using film = await open(path)
    for (;;) {
      const { bytesRead } = await film.read(piece, 0, pieceBytes)
      if (bytesRead === 0) break
      const data = piece.subarray(0, bytesRead)
      hash.update(data)
      crc = crc32(data, crc)
      bytes += bytesRead
      await this.#put(data)
    }
    const entry = { ...begun, crc, packed: bytes, bytes }
    await writeAll(this.#out, localHeader(entry, this.#time), entry.offset)
    this.#entries.push(entry)
    return { name, bytes, sha256: hash.digest('hex') }
  }

  /** Resolves when all of it is on the disk. */
  async end(): Promise<void> {
    const central = Buffer.concat(this.#entries.map((entry) => centralRecord(entry, this.#time)))
    const offset = this.#position
    await this.#put(central)
    await this.#put(endRecord(this.#entries.length, { offset, bytes: central.length }))
    await this.#out.sync()
    await this.#out.close()
  }

  /** Gives the file up, half written as it is. */
  async abandon(): Promise<void> {
    await this.#out.close().catch(() => undefined)
  }

  #entry(name: string, method: number): ZipEntry {
    return { name, method, flags: utf8Names, crc: 0, packed: 0, bytes: 0, offset: this.#position }
  }

  async #put(data: Uint8Array): Promise<void> {
    if (this.#position + data.length > mostBytes) throw new Error('It would be larger than 4 GB, which a ZIP of this kind cannot be.')
    await writeAll(this.#out, data, this.#position)
    this.#position += data.length
  }
}

/** One call may write less than it is given. */
async function writeAll(out: FileHandle, data: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < data.length; ) {
    const { bytesWritten } = await out.write(data, done, data.length - done, position + done)
    done += bytesWritten
  }
}
