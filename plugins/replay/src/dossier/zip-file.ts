// A ZIP written to a file piece by piece: films of hundreds of MB are never in memory as a whole. Each entry's hash is taken on the way.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { Zip, ZipDeflate, ZipPassThrough, type ZipInputFile } from 'fflate'

export interface Written {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** Without ZIP64 sizes have 32 bits. */
export const mostBytes = 2 ** 32 - 1

export class ZipFile {
  readonly #out: WriteStream
  readonly #zip: Zip
  readonly #mtime: Date
  #failure: Error | undefined
  #total = 0

  /** All entries carry the one time, UTC. */
  constructor(file: string, mtime: Date) {
    this.#out = createWriteStream(file, { flags: 'wx' })
    this.#mtime = mtime
    this.#out.on('error', (error) => (this.#failure = error))
    this.#zip = new Zip((error, data, final) => {
      if (error) this.#failure = error
      else this.#out.write(data)
      if (final) this.#out.end()
    })
  }

  async text(name: string, text: string): Promise<Written> {
    const data = new TextEncoder().encode(text)
    return this.#add(new ZipDeflate(name, { level: 6 }), [data])
  }

  /** A film, as it is: it does not get smaller. */
  async file(name: string, path: string): Promise<Written> {
    return this.#add(new ZipPassThrough(name), createReadStream(path, { highWaterMark: 2 ** 20 }))
  }

  /** Resolves when all of it is with the system. */
  async end(): Promise<void> {
    this.#zip.end()
    if (!this.#out.closed) await once(this.#out, 'close')
    if (this.#failure) throw this.#failure
  }

  destroy(): void {
    this.#zip.terminate()
    this.#out.destroy()
  }

  async #add(
    entry: ZipInputFile & { push(chunk: Uint8Array, final?: boolean): void },
    chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<Written> {
    entry.mtime = this.#mtime
    this.#zip.add(entry)
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.length
      this.#total += chunk.length
      if (this.#total > mostBytes) throw new Error('It would be larger than 4 GB, which a ZIP of this kind cannot be.')
      entry.push(Uint8Array.from(chunk), false)
      if (this.#failure) throw this.#failure
      if (this.#out.writableNeedDrain) await Promise.race([once(this.#out, 'drain'), once(this.#out, 'close')])
    }
    entry.push(new Uint8Array(0), true)
    return { name: entry.filename, bytes, sha256: hash.digest('hex') }
  }
}
