// One angle, decoded: gives the frame that is wanted as soon as it is there, and keeps its neighbours. The latest wish counts.
import type { FilmFile } from './film-file.ts'
import { frameAt, frameCount, groupOf } from './frame-table.ts'
import { FrameStore } from './frame-store.ts'

export interface AngleOptions {
  readonly file: FilmFile
  /** Bytes of decoded frames that may be held. */
  readonly budget: number
  /** A frame came, and which. */
  onFrame(index: number): void
  onProblem(words: string): void
}

/** So many may wait in the decoder: it stays busy, and a new wish does not wait for long. */
const mostQueued = 6
/** A frame of 4:2:0. */
const bytesPerPixel = 1.5

export class AngleFilm {
  readonly file: FilmFile
  readonly frames: FrameStore<VideoFrame>
  readonly #options: AngleOptions
  #decoder: VideoDecoder | undefined
  /** The group that is being decoded, by its first frame. */
  #group: { readonly first: number; readonly last: number } | undefined
  #job = 0
  #wanted = 0
  #closed = false

  constructor(options: AngleOptions) {
    this.#options = options
    this.file = options.file
    this.frames = new FrameStore(Math.floor(options.budget / (options.file.width * options.file.height * bytesPerPixel)))
  }

  /** Has this frame decoded, and those after it in its group; at once if it is there. */
  want(index: number): void {
    const frame = Math.min(Math.max(0, index), frameCount(this.file.table) - 1)
    this.#wanted = frame
    this.frames.wish(frame)
    if (this.#closed || this.frames.has(frame)) return
    const group = groupOf(this.file.table, frame)
    // It is on its way, unless it went by and was not kept.
    if (this.#group?.first === group.first) return
    void this.#decode(group)
  }

  /** The group before or after, when nothing else is to do. */
  prefetch(index: number): void {
    if (this.#closed || this.#group || index < 0 || index >= frameCount(this.file.table) || this.frames.has(index)) return
    void this.#decode(groupOf(this.file.table, index))
  }

  get idle(): boolean {
    return this.#group === undefined
  }

  close(): void {
    this.#closed = true
    this.#job += 1
    if (this.#decoder && this.#decoder.state !== 'closed') this.#decoder.close()
    this.frames.clear()
    this.file.close()
  }

  async #decode(group: { readonly first: number; readonly last: number }): Promise<void> {
    const mine = ++this.#job
    const wanted = this.#wanted
    this.#group = group
    try {
      await this.#feed(group.first, () => this.#job === mine)
    } catch (error) {
      // A newer wish has taken the decoder away.
      if (this.#job !== mine || this.#closed) return
      this.#decoder = undefined
      this.#options.onProblem(`The film cannot be decoded: ${error instanceof Error ? error.message : String(error)}`)
    }
    if (this.#job !== mine) return
    this.#group = undefined
    // Something else was wanted meanwhile, which had gone by or lies elsewhere.
    if (this.#wanted !== wanted) this.want(this.#wanted)
  }

  /** `goOn`: no newer wish has come. */
  async #feed(first: number, goOn: () => boolean): Promise<void> {
    const decoder = this.#ready()
    for await (const packet of this.file.group(first)) {
      if (!goOn()) return
      decoder.decode(packet.toEncodedVideoChunk())
      while (decoder.decodeQueueSize > mostQueued && goOn()) await dequeued(decoder)
    }
    if (goOn()) await decoder.flush()
  }

  #ready(): VideoDecoder {
    const decoder = this.#decoder
    // A key frame comes next: what is still in it is of no use.
    if (decoder && decoder.state === 'configured') decoder.reset()
    const ready = decoder && decoder.state !== 'closed' ? decoder : this.#make()
    // Frames of a hardware decoder may not be held: it has few, and stalls.
    ready.configure({ ...this.file.config, hardwareAcceleration: 'prefer-software', optimizeForLatency: true })
    this.#decoder = ready
    return ready
  }

  #make(): VideoDecoder {
    return new VideoDecoder({
      output: (frame) => this.#take(frame),
      error: (error) => {
        if (!this.#closed) this.#options.onProblem(`The film cannot be decoded: ${error.message}`)
      },
    })
  }

  #take(frame: VideoFrame): void {
    if (this.#closed) return frame.close()
    const index = frameAt(this.file.table, frame.timestamp / 1000)
    this.frames.put(index, frame)
    if (this.frames.has(index)) this.#options.onFrame(index)
  }
}

function dequeued(decoder: VideoDecoder): Promise<void> {
  return new Promise((resolve) => {
    decoder.addEventListener('dequeue', () => resolve(), { once: true })
    // A decoder that was reset tells nothing any more.
    setTimeout(resolve, 100)
  })
}
