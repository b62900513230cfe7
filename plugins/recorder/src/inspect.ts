// What a closed media file is: whole or not, how long, its checksum. Asks a thread, so that gigabytes never hold up this one.
import { Worker } from 'node:worker_threads'
import { messageOf } from '@restrike/sdk/message-of'

/** A file of which at least one frame of video was found. Times in ms, to the microsecond. */
export interface MeasuredFile {
  readonly kind: 'ok'
  readonly bytes: number
  /** SHA-256, hex. */
  readonly checksum: string
  /** Where the last frame ends, from the file's time 0. */
  readonly durationMs: number
  /** Null of a transport stream of more than 600 frames: they are not counted. */
  readonly frames: number | null
  /** From one frame to the next, on average without the gaps; null with one frame. */
  readonly frameIntervalMs: number | null
  /** Where the first frame in order of showing begins: later than 0 when sound comes first. */
  readonly firstVideoMs: number
  /** Where the last frame begins. */
  readonly lastVideoMs: number
  /** Null as `frames`. */
  readonly keyFrames: number | null
  /** The longest way from one key frame to the next; null with fewer than two, or not counted. */
  readonly keyFrameGapMs: number | null
  /**
   * What the file's own timestamps say at its time 0. Only a transport stream's clock begins elsewhere: there it is the first
   * timestamp of all tracks, as players take it.
   */
  readonly originMs: number
  /**
   * The length in the file's head. Null: it has none, as in streams, fragmented MP4, or a file whose writer was killed; of such an
   * MKV the last cluster, up to 5 s, may be missing in all that is said here.
   */
  readonly declaredMs: number | null
}

/**
 * `damaged`: no video is found in it, or less than its head or index says. `unreadable`: this program cannot tell (a format it does not know,
 * no permission, still being written, out of time); bytes and checksum are there if they could be had.
 */
export type Inspection =
  | MeasuredFile
  | { readonly kind: 'damaged'; readonly bytes: number; readonly checksum: string; readonly reason: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly bytes: number | null; readonly checksum: string | null; readonly reason: string }

/** What the thread says. `alive`: it goes on; `read`: read to its end, not measured yet. */
export type FromThread =
  | { readonly t: 'alive' }
  | { readonly t: 'read'; readonly bytes: number; readonly checksum: string }
  | { readonly t: 'done'; readonly inspection: Inspection }

export interface InspectOptions {
  readonly signal?: AbortSignal | undefined
  /** From when its turn comes. */
  readonly limitMs?: number | undefined
}

export interface InspectorOptions {
  /** The thread ends when it had nothing to do for so long. */
  readonly idleMs?: number
  /** The thread is ended when it said nothing for so long. */
  readonly stallMs?: number
  /** Takes a path, answers with `FromThread`. */
  readonly thread?: URL
}

const defaultLimitMs = 600_000
const defaultIdleMs = 10_000
/** A drive that is asleep takes 10 s; mediabunny 1.61 turns for ever in an MKV that ends in rubbish (`resync` in its ebml.ts). */
const defaultStallMs = 30_000
const endLimitMs = 1_000
/** A file that makes the reader of its index run wild ends the thread, not the program. */
const heapMb = 1_024

interface Job {
  readonly resolve: (inspection: Inspection) => void
  readonly stall: NodeJS.Timeout
  whole?: { readonly bytes: number; readonly checksum: string }
}

/** Begins its thread at the first file and gives it one after the other. */
export class Inspector implements AsyncDisposable {
  readonly #idleMs: number
  readonly #stallMs: number
  readonly #threadUrl: URL
  readonly #closing = new AbortController()
  #last: Promise<unknown> = Promise.resolve()
  #thread: Worker | undefined
  #ended: Promise<unknown> = Promise.resolve()
  #job: Job | undefined
  #idle: NodeJS.Timeout | undefined

  constructor({ idleMs = defaultIdleMs, stallMs = defaultStallMs, thread }: InspectorOptions = {}) {
    this.#idleMs = idleMs
    this.#stallMs = stallMs
    this.#threadUrl = thread ?? new URL('./inspect-worker.ts', import.meta.url)
  }

  /** Rejects only with the reason of `signal`, or an AbortError when the inspector is closed. Out of time is `unreadable`. */
  async inspectFile(path: string, { signal, limitMs = defaultLimitMs }: InspectOptions = {}): Promise<Inspection> {
    const stop = signal ? AbortSignal.any([this.#closing.signal, signal]) : this.#closing.signal
    stop.throwIfAborted()
    const before = this.#last
    const done = Promise.withResolvers<unknown>()
    this.#last = done.promise
    try {
      await unlessAborted(before, stop)
      return await this.#ask(path, limitMs, stop)
    } finally {
      // One that was called off while it waited does not let those behind it pass those before it.
      void before.then(done.resolve)
    }
  }

  /** What waits or runs is rejected; resolves when the thread has ended, or a second later. */
  async close(): Promise<void> {
    this.#closing.abort(new DOMException('The inspector of files is closed.', 'AbortError'))
    await this.#last
    this.#end()
    const limit = Promise.withResolvers<void>()
    const timer = setTimeout(limit.resolve, endLimitMs)
    await Promise.race([this.#ended, limit.promise])
    clearTimeout(timer)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  async #ask(path: string, limitMs: number, stop: AbortSignal): Promise<Inspection> {
    clearTimeout(this.#idle)
    const thread = (this.#thread ??= this.#begin())
    const { promise, resolve } = Promise.withResolvers<Inspection>()
    const limit = setTimeout(() => this.#fail(`It was not read within ${limitMs / 1000} s.`), limitMs)
    const stall = setTimeout(() => this.#fail(`Reading it got stuck for ${this.#stallMs / 1000} s.`), this.#stallMs)
    this.#job = { resolve, stall }
    try {
      thread.postMessage(path, [])
      return await unlessAborted(promise, stop)
    } catch (error) {
      this.#end()
      throw error
    } finally {
      clearTimeout(limit)
      clearTimeout(stall)
      this.#job = undefined
      this.#idle = setTimeout(() => this.#end(), this.#idleMs)
    }
  }

  #begin(): Worker {
    const thread = new Worker(this.#threadUrl, { resourceLimits: { maxOldGenerationSizeMb: heapMb } })
    const failed = (reason: string) => {
      if (this.#thread === thread) this.#fail(`The thread that reads files ended: ${reason}.`)
    }
    thread.on('message', (message: FromThread) => {
      if (this.#thread === thread) this.#hear(message)
    })
    thread.on('error', (error) => failed(messageOf(error)))
    thread.on('exit', (code) => failed(`exit code ${code}`))
    return thread
  }

  #hear(message: FromThread): void {
    const job = this.#job
    if (!job) return
    job.stall.refresh()
    if (message.t === 'read') job.whole = { bytes: message.bytes, checksum: message.checksum }
    else if (message.t === 'done') job.resolve(message.inspection)
  }

  #fail(reason: string): void {
    this.#end()
    this.#job?.resolve({ kind: 'unreadable', bytes: null, checksum: null, ...this.#job.whole, reason })
  }

  #end(): void {
    clearTimeout(this.#idle)
    const thread = this.#thread
    this.#thread = undefined
    if (thread) this.#ended = thread.terminate()
  }
}

async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const abort = () => reject(signal.reason)
  signal.addEventListener('abort', abort)
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
