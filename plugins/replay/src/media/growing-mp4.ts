// A fragmented MP4 that is being written, also the hybrid one of OBS: how far it is whole, and until when. Pure but for the reading.
//
//   ftyp  moov  (moof mdat)*  [mfra]          | size, 4 bytes | type, 4 bytes | [size, 8 bytes where the first is 1] | content |
//
// Source: ISO/IEC 14496-12.
import type { ReadAt } from './growing.ts'

export interface Fragments {
  /** Of the file, up to the end of its last whole fragment; 0 with none. */
  readonly bytes: number
  /** Where the last whole fragment begins, or later. */
  readonly endMs: number
}

interface Box {
  readonly type: string
  readonly at: number
  readonly from: number
  readonly to: number
}

const mostMoov = 16 * 2 ** 20

interface Seen {
  readonly timescales: ReadonlyMap<number, number> | undefined
  /** The head of a fragment whose media are still to come. */
  readonly moof: Box | undefined
  readonly media: boolean
  /** The index came behind the media. */
  readonly closed: boolean
  readonly whole: Fragments
}

/** `closed`: it is an MP4 with its index; `plain`: one that gets its index at its end. */
export function wholeFragments(read: ReadAt, size: number): Fragments | 'closed' | 'plain' {
  let seen: Seen = {
    timescales: undefined,
    moof: undefined,
    media: false,
    closed: false,
    whole: { bytes: 0, endMs: Number.NEGATIVE_INFINITY },
  }
  for (const box of boxes(read, 0, size)) seen = taken(seen, box, read)
  if (seen.closed) return 'closed'
  if (!seen.timescales) return 'plain'
  // An index in front and media without fragments: finished, and moved to the front.
  return seen.whole.bytes === 0 && seen.media && !seen.moof ? 'closed' : seen.whole
}

function taken(seen: Seen, box: Box, read: ReadAt): Seen {
  if (box.type === 'moov') return { ...seen, closed: seen.media && !seen.timescales, timescales: timescalesOf(read, box) }
  if (box.type === 'moof') return { ...seen, moof: box }
  if (box.type !== 'mdat') return seen
  if (!seen.moof || !seen.timescales) return { ...seen, media: true }
  const endMs = Math.max(seen.whole.endMs, startOf(read, seen.moof, seen.timescales))
  return { ...seen, media: true, moof: undefined, whole: { bytes: box.to, endMs } }
}

/** Those that are whole. */
function* boxes(read: ReadAt, from: number, to: number): Generator<Box> {
  for (let at = from; at + 8 <= to; ) {
    const head = read(at, 16)
    if (head.length < 8) return
    const short = head.readUInt32BE(0)
    const large = short === 1 && head.length === 16
    const size = large ? Number(head.readBigUInt64BE(8)) : short
    const end = at + size
    if (size < 8 || !Number.isSafeInteger(end) || end > to) return
    yield { type: head.toString('latin1', 4, 8), at, from: at + (large ? 16 : 8), to: end }
    at = end
  }
}

function child(read: ReadAt, box: Box, ...types: readonly string[]): Box | undefined {
  let found: Box | undefined = box
  for (const type of types) found = found && [...boxes(read, found.from, found.to)].find((one) => one.type === type)
  return found
}

/** Ticks per second by track, of the tracks with pictures only. */
function timescalesOf(read: ReadAt, moov: Box): Map<number, number> {
  const scales = new Map<number, number>()
  if (moov.to - moov.from > mostMoov) return scales
  for (const trak of boxes(read, moov.from, moov.to)) {
    if (trak.type !== 'trak') continue
    const [tkhd, mdhd, hdlr] = [child(read, trak, 'tkhd'), child(read, trak, 'mdia', 'mdhd'), child(read, trak, 'mdia', 'hdlr')]
    if (!tkhd || !mdhd || !hdlr || read(hdlr.from + 8, 4).toString('latin1') !== 'vide') continue
    const wide = (box: Box) => read(box.from, 1)[0] === 1
    const id = read(tkhd.from + (wide(tkhd) ? 20 : 12), 4).readUInt32BE(0)
    scales.set(id, read(mdhd.from + (wide(mdhd) ? 20 : 12), 4).readUInt32BE(0))
  }
  return scales
}

/** When the pictures of a fragment begin, ms. */
function startOf(read: ReadAt, moof: Box, timescales: ReadonlyMap<number, number>): number {
  for (const traf of boxes(read, moof.from, moof.to)) {
    if (traf.type !== 'traf') continue
    const [tfhd, tfdt] = [child(read, traf, 'tfhd'), child(read, traf, 'tfdt')]
    const scale = tfhd && timescales.get(read(tfhd.from + 4, 4).readUInt32BE(0))
    if (!tfdt || !scale) continue
    const wide = read(tfdt.from, 1)[0] === 1
    const ticks = wide ? Number(read(tfdt.from + 4, 8).readBigUInt64BE(0)) : read(tfdt.from + 4, 4).readUInt32BE(0)
    return (ticks / scale) * 1000
  }
  return Number.NEGATIVE_INFINITY
}
