// One capture of what arrives: datagrams are taken at once into a bounded queue and written behind, so that receiving never waits.
import type { Datagram } from '@restrike/pss'
import { messageOf } from '@restrike/sdk/message-of'
import type { CaptureStatus, Download } from '../contract.ts'
import type { CaptureFiles } from './capture-files.ts'
import type { Captured } from './format.ts'

export interface LiveCaptureOptions {
  readonly files: CaptureFiles
  /** ms since 1970. */
  readonly startedAt: number
  readonly endsAt: number
  /** Datagrams wait in memory up to this size, about; what comes on top is counted as lost. */
  readonly limitBytes?: number
}

const defaultLimitBytes = 32 << 20
/** What an entry of the queue takes besides its text. */
const entryBytes = 200
/** Written in one go, so that encoding never takes long. */
const pageDatagrams = 500

export class LiveCapture {
  readonly #options: LiveCaptureOptions
  readonly #limitBytes: number
  #queue: Datagram[] = []
  #queuedBytes = 0
  #firstMs: number | undefined
  #writing: Promise<void> = Promise.resolve()
  #datagrams = 0
  #bytes = 0
  #lost = 0
  #unreadable = 0
  #problem: string | null = null
  #finished: Promise<void> | undefined
  #files: Download[] | undefined

  constructor(options: LiveCaptureOptions) {
    this.#options = options
    this.#limitBytes = options.limitBytes ?? defaultLimitBytes
  }

  /** Why it can write no more; null while it can. */
  get problem(): string | null {
    return this.#problem
  }

  /** Datagrams that were no UTF-8: in the files stands what was made of them. */
  get unreadable(): number {
    return this.#unreadable
  }

  /** Never waits. */
  take(datagrams: readonly Datagram[]): void {
    if (this.#finished || this.#problem !== null) return
    for (const datagram of datagrams) {
      const size = datagram.text.length + entryBytes
      if (this.#queuedBytes + size > this.#limitBytes) {
        this.#lost++
        continue
      }
      this.#queuedBytes += size
      this.#queue.push(datagram)
    }
  }

  /** Writes what has been taken so far; resolves when it is done, or cannot be. */
  write(): Promise<void> {
    if (this.#queue.length > 0) this.#writing = this.#writing.then(() => this.#drain())
    return this.#writing
  }

  /** Nothing is taken any more; resolves when the files have their names. */
  finish(): Promise<void> {
    this.#finished ??= this.write().then(async () => {
      try {
        this.#files = await this.#options.files.finish()
      } catch (error) {
        this.#problem ??= messageOf(error)
        this.#files = []
      }
    })
    return this.#finished
  }

  status(): CaptureStatus {
    const active = this.#files === undefined
    return {
      active,
      startedAt: new Date(this.#options.startedAt).toISOString(),
      datagrams: this.#datagrams,
      bytes: this.#bytes,
      lost: this.#lost,
      endsAt: active ? new Date(this.#options.endsAt).toISOString() : null,
      files: this.#files ?? this.#options.files.now(),
      problem: this.#problem,
    }
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0 && this.#problem === null) {
      const page = this.#queue.splice(0, pageDatagrams).map((datagram) => this.#captured(datagram))
      try {
        await this.#options.files.append(page)
        this.#datagrams += page.length
        this.#bytes += page.reduce((sum, { bytes }) => sum + bytes.length, 0)
      } catch (error) {
        this.#problem = messageOf(error)
        this.#lost += page.length + this.#queue.length
        this.#queue = []
        this.#queuedBytes = 0
      }
    }
  }

  #captured({ at, monotonicMs, from, text }: Datagram): Captured {
    this.#queuedBytes -= text.length + entryBytes
    this.#firstMs ??= monotonicMs
    if (text.includes('\uFFFD')) this.#unreadable++
    return { at, from, text, sinceMs: Math.max(0, monotonicMs - this.#firstMs), bytes: Buffer.from(text) }
  }
}
