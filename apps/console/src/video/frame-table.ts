// When each frame of a film is shown, and from which key frame on it must be decoded. Pure; by the file's own times, even or not.

export interface PacketTime {
  /** µs, as WebCodecs counts. */
  readonly timestampUs: number
  readonly durationUs: number
  readonly key: boolean
}

export interface FrameTable {
  /** Ascending, in order of showing. */
  readonly startsUs: Float64Array
  readonly endUs: number
  /** Frames that begin a group of pictures, ascending. */
  readonly keys: readonly number[]
}

/** From packets in any order; undefined without a key frame. */
export function frameTable(packets: readonly PacketTime[]): FrameTable | undefined {
  const shown = packets.toSorted((a, b) => a.timestampUs - b.timestampUs)
  const keys = shown.flatMap(({ key }, index) => (key ? [index] : []))
  const last = shown.at(-1)
  if (!last || keys.length === 0) return undefined
  const startsUs = Float64Array.from(shown, ({ timestampUs }) => timestampUs)
  return { startsUs, endUs: last.timestampUs + (last.durationUs || usualStep(startsUs)), keys }
}

function usualStep(startsUs: Float64Array): number {
  const steps = startsUs.slice(1).map((start, n) => start - (startsUs[n] ?? 0))
  return steps.toSorted()[Math.floor(steps.length / 2)] ?? 0
}

export function frameCount({ startsUs }: FrameTable): number {
  return startsUs.length
}

/** The frame that is on the screen at a position: the last one that has begun; the first before it, the last after the end. */
export function frameAt({ startsUs }: FrameTable, positionMs: number): number {
  // Times come as ms and back: half a microsecond is no other frame.
  const us = positionMs * 1000 + 0.5
  let [low, high] = [0, startsUs.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((startsUs[middle] ?? 0) <= us) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

export function startMs({ startsUs }: FrameTable, frame: number): number {
  return (startsUs[Math.min(Math.max(0, frame), startsUs.length - 1)] ?? 0) / 1000
}

/** A group of pictures: from its key frame to the frame before the next one. What is shown before the first key frame belongs to it. */
export function groupOf({ keys, startsUs }: FrameTable, frame: number): { readonly first: number; readonly last: number } {
  const next = keys.findIndex((key) => key > frame)
  const at = next === -1 ? keys.length - 1 : Math.max(0, next - 1)
  return { first: keys[at] ?? 0, last: (keys[at + 1] ?? startsUs.length) - 1 }
}
