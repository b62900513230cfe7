// A ZIP written to a file entry by entry: what is packed is on its way to the disk before more is packed, so little is in memory.
import { open, type FileHandle } from 'node:fs/promises'
import { Zip, ZipDeflate } from 'fflate'

/** Small enough that packing a piece holds up nothing else on this thread. */
const pieceBytes = 64 * 1024
const level = 6

export class ZipWriter {
  readonly names: string[] = []
  bytes = 0
  readonly #out: FileHandle
  readonly #zip: Zip
  #packed: Uint8Array[] = []
  #fault: Error | null = null

  private constructor(out: FileHandle) {
    this.#out = out
    this.#zip = new Zip((error, data) => {
      if (error) this.#fault = error
      else this.#packed.push(data)
    })
  }

  /** Rejects when the file is there already. */
  static async create(file: string): Promise<ZipWriter> {
    return new ZipWriter(await open(file, 'wx'))
  }

  async add(name: string, text: string): Promise<void> {
    const entry = new ZipDeflate(name, { level })
    this.#zip.add(entry)
    const data = Buffer.from(text)
    let from = 0
    do {
      const piece = data.subarray(from, from + pieceBytes)
      from += pieceBytes
      entry.push(piece, from >= data.length)
      await this.#drain()
    } while (from < data.length)
    this.names.push(name)
  }

  /** Resolves when all of it is on the disk. */
  async end(): Promise<void> {
    this.#zip.end()
    await this.#drain()
    await this.#out.sync()
    await this.#out.close()
  }

  /** Gives the file up, half written as it is. */
  async abandon(): Promise<void> {
    await this.#out.close().catch(() => undefined)
  }

  async #drain(): Promise<void> {
    if (this.#fault) throw this.#fault
    const packed = this.#packed
    this.#packed = []
    for (const data of packed) await this.#put(data)
  }

  /** One call may write less than it is given. */
  async #put(data: Uint8Array): Promise<void> {
    for (let done = 0; done < data.length; ) {
      const { bytesWritten } = await this.#out.write(data, done, data.length - done, this.bytes)
      done += bytesWritten
      this.bytes += bytesWritten
    }
  }
}
