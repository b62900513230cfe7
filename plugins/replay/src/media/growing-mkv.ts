// A Matroska file that is being written: steps over its clusters by their sizes, and makes a small clean file of those that are wanted.
// For mediabunny 1.61 loses the last cluster of a file that does not tell its length, and turns for ever in one that ends in rubbish.
import type { ReadAt } from './growing.ts'
import { childrenOf, headAt, headBytes, ids, uintOf, writeHead, type Child } from './ebml.ts'

interface Cluster {
  readonly at: number
  readonly headBytes: number
  /** Of its content, as far as it is whole. */
  readonly size: number
  readonly startMs: number
}

/** Header, with names and the like, is some hundred bytes; fonts are attached to no recording. */
const mostHeader = 2 ** 20
/** OBS begins a cluster at each key frame, and x264 makes one each 8.3 s at the latest: the key frame before a place lies within. */
const backMs = 12_000
/** ffmpeg ends a cluster after 5 MB or 5 s. */
const mostCluster = 64 * 2 ** 20

export class GrowingMkv {
  readonly #read: ReadAt
  #header: { readonly bytes: Buffer; readonly msPerTick: number; readonly video: number } | undefined
  #clusters: Cluster[] = []
  /** Where the next element of the segment begins. */
  #next = 0
  #endMs = Number.NEGATIVE_INFINITY

  constructor(read: ReadAt) {
    this.#read = read
  }

  /** When its last frame so far begins, by the file's own clock. */
  get endMs(): number {
    return this.#endMs
  }

  /** Takes in what has been added. `size`: of the file now. */
  look(size: number): void {
    if (!this.#header && !this.#readHeader(size)) return
    const known = this.#clusters.length
    // One that was not whole before is looked at again.
    for (;;) {
      const head = this.#headAt(this.#next, size)
      if (!head || head.size === null || this.#next + head.headBytes + head.size > size) break
      if (head.id === ids.cluster) this.#addCluster(this.#next, head.headBytes, head.size)
      this.#next += head.headBytes + head.size
    }
    const last = this.#clusters.at(-1)
    if (last && this.#clusters.length > known) this.#endMs = Math.max(this.#endMs, this.#lastFrameMs(last))
  }

  /** From some key frame at or before `fromMs` to the end; undefined while there is no frame. */
  clean(fromMs: number): Uint8Array | undefined {
    if (!this.#header) return undefined
    const after = this.#clusters.findIndex(({ startMs }) => startMs > fromMs - backMs)
    const wanted = this.#clusters.slice(Math.max(0, (after === -1 ? this.#clusters.length : after) - 1))
    const broken = this.#brokenCluster()
    const parts = [...wanted, ...(broken ? [broken] : [])].flatMap(({ at, headBytes: skip, size }) => [
      writeHead(ids.cluster, size),
      this.#read(at + skip, size),
    ])
    if (parts.length === 0) return undefined
    // Behind it an empty one: the reader leaves the last one out.
    const content = Buffer.concat([this.#header.bytes, ...parts, writeHead(ids.cluster, 0)])
    return Buffer.concat([this.#ebml, writeHead(ids.segment, content.length), content])
  }

  #ebml: Buffer = Buffer.alloc(0)

  #readHeader(size: number): boolean {
    const bytes = this.#read(0, Math.min(size, mostHeader))
    const ebml = headAt(bytes, 0)
    if (ebml?.id !== ids.ebml || ebml.size === null) return false
    const segmentAt = ebml.headBytes + ebml.size
    const segment = headAt(bytes, segmentAt)
    if (segment?.id !== ids.segment) return false
    const sections = sectionsOf(bytes, segmentAt + segment.headBytes)
    if (!sections) return false
    const { found, clustersAt } = sections
    const [info, tracks] = [found.get(ids.info), found.get(ids.tracks)]
    if (!info || !tracks) return false
    this.#ebml = bytes.subarray(0, segmentAt)
    const scale = [...childrenOf(bytes, info.from, info.to)].find(({ id }) => id === ids.timestampScale)
    this.#header = {
      bytes: Buffer.concat([bytes.subarray(info.at, info.to), bytes.subarray(tracks.at, tracks.to)]),
      msPerTick: (scale ? uintOf(bytes, scale) : 1_000_000) / 1e6,
      video: videoTrackOf(bytes, tracks),
    }
    this.#next = clustersAt
    return true
  }

  #headAt(at: number, size: number) {
    return at >= size ? undefined : headAt(this.#read(at, headBytes), 0)
  }

  #addCluster(at: number, skip: number, size: number): void {
    // Its time stands at its beginning.
    const bytes = this.#read(at + skip, Math.min(size, 64))
    const time = [...childrenOf(bytes, 0, bytes.length)].find(({ id }) => id === ids.timestamp)
    if (!time || !this.#header) return
    this.#clusters.push({ at, headBytes: skip, size, startMs: uintOf(bytes, time) * this.#header.msPerTick })
  }

  /** The one being written: what of it is whole. */
  #brokenCluster(): Cluster | undefined {
    const head = headAt(this.#read(this.#next, headBytes), 0)
    if (head?.id !== ids.cluster) return undefined
    const bytes = this.#read(this.#next + head.headBytes, Math.min(head.size ?? mostCluster, mostCluster))
    const whole = [...childrenOf(bytes, 0, bytes.length)].filter(({ id }) => id !== ids.cluster)
    const end = whole.at(-1)?.to ?? 0
    const blocks = whole.filter(({ id }) => id === ids.simpleBlock || id === ids.blockGroup)
    return blocks.length === 0 ? undefined : { at: this.#next, headBytes: head.headBytes, size: end, startMs: 0 }
  }

  #lastFrameMs({ at, headBytes: skip, size, startMs }: Cluster): number {
    const header = this.#header
    if (!header) return Number.NEGATIVE_INFINITY
    const bytes = this.#read(at + skip, size)
    let last = Number.NEGATIVE_INFINITY
    for (const child of childrenOf(bytes, 0, bytes.length)) {
      const block = child.id === ids.blockGroup ? [...childrenOf(bytes, child.from, child.to)].find(({ id }) => id === ids.block) : child
      if (!block || (block.id !== ids.simpleBlock && block.id !== ids.block)) continue
      // Number of the track, one byte for all that OBS writes; then the time from the cluster's, signed.
      if (((bytes[block.from] ?? 0) & 0x7f) !== header.video || block.to - block.from < 4) continue
      last = Math.max(last, startMs + bytes.readInt16BE(block.from + 1) * header.msPerTick)
    }
    return last
  }
}

/** What lies before the first cluster; undefined while that is not there. */
function sectionsOf(bytes: Buffer, from: number): { found: Map<number, Child>; clustersAt: number } | undefined {
  const found = new Map<number, Child>()
  for (let at = from; ; ) {
    const head = headAt(bytes, at)
    if (head?.id === ids.cluster) return { found, clustersAt: at }
    if (!head || head.size === null || at + head.headBytes + head.size > bytes.length) return undefined
    const begin = at + head.headBytes
    found.set(head.id, { id: head.id, at, from: begin, to: begin + head.size })
    at = begin + head.size
  }
}

function videoTrackOf(bytes: Buffer, tracks: Child): number {
  for (const entry of childrenOf(bytes, tracks.from, tracks.to)) {
    if (entry.id !== ids.trackEntry) continue
    const fields = [...childrenOf(bytes, entry.from, entry.to)]
    const value = (id: number) => fields.flatMap((field) => (field.id === id ? [uintOf(bytes, field)] : []))[0]
    if (value(ids.trackType) === 1) return value(ids.trackNumber) ?? 1
  }
  return 1
}
