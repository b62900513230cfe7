// The thread that reads closed media files: checksum, frames, length. The only file that loads mediabunny, which cannot read FLV or AVI.
import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import nodePath from 'node:path'
import { parentPort, type MessagePort } from 'node:worker_threads'
import { messageOf } from '@restrike/sdk/message-of'
import { EncodedPacketSink, FilePathSource, Input, MATROSKA, MP4, MPEG_TS, QTFF, UnsupportedInputFormatError, WEBM } from 'mediabunny'
import type { EncodedPacket, InputTrack } from 'mediabunny'
import type { FromThread, Inspection, MeasuredFile } from './inspect.ts'

/** Not all that mediabunny knows: a playlist would have it open other files. */
const formats = [MATROSKA, WEBM, MP4, QTFF, MPEG_TS]
/** What is called so and cannot be recognised is damaged; what is called otherwise may be of a kind that is not known here. */
const knownNames = new Set(['.mkv', '.webm', '.mp4', '.m4v', '.mov', '.ts', '.m2ts', '.mts'])
const chunkBytes = 2 ** 20
/** By how much the head may promise more than the tracks have: writers round, and end their tracks apart. */
const toleranceS = 1
/** More than a block of silence in PCM, and less than a disk leaves empty when the power went. */
const emptyTailBytes = 2 ** 16
const aliveEveryMs = 1_000
/** Of a transport stream mediabunny 1.61 keeps in memory what it has read, gigabytes in the end: only so many frames and the last are asked for. */
const mostFramesOfStream = 600

interface Whole {
  readonly bytes: number
  readonly checksum: string
}

type Say = (message: FromThread) => void

async function inspect(path: string, say: Say): Promise<Inspection> {
  const alive = sometimes(() => say({ t: 'alive' }))
  let whole: Whole | undefined
  try {
    const { emptyTail, ...read } = await readThrough(path, alive)
    whole = read
    say({ t: 'read', ...whole })
    if (emptyTail === whole.bytes) return damaged(whole, 'The file is empty.')
    if (emptyTail >= emptyTailBytes) return damaged(whole, `Nothing was written to its last ${emptyTail} bytes: the power may have gone.`)
    return await measure(path, whole, alive)
  } catch (error) {
    if (!whole && isMissing(error)) return { kind: 'missing' }
    return { kind: 'unreadable', bytes: null, checksum: null, ...whole, reason: messageOf(error) }
  }
}

/** Runs `what` once a second, however often it is called. */
function sometimes(what: () => void): () => void {
  let last = performance.now()
  return () => {
    if (performance.now() - last < aliveEveryMs) return
    last = performance.now()
    what()
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

async function readThrough(path: string, alive: () => void): Promise<Whole & { emptyTail: number }> {
  await using file = await open(path, 'r')
  const before = await file.stat()
  if (!before.isFile()) throw new Error('It is not a file.')
  const read = await hashOf(file, alive)
  const after = await file.stat()
  if (after.size !== read.bytes || after.mtimeMs !== before.mtimeMs) throw new Error('It is still being written.')
  return read
}

async function hashOf(file: FileHandle, alive: () => void): Promise<Whole & { emptyTail: number }> {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafeSlow(chunkBytes)
  let bytes = 0
  let emptyTail = 0
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, chunkBytes, null)
    if (bytesRead === 0) return { bytes, checksum: hash.digest('hex'), emptyTail }
    const chunk = buffer.subarray(0, bytesRead)
    hash.update(chunk)
    bytes += bytesRead
    const lastWritten = chunk.findLastIndex((byte) => byte !== 0)
    emptyTail = lastWritten === -1 ? emptyTail + bytesRead : bytesRead - 1 - lastWritten
    alive()
  }
}

async function measure(path: string, whole: Whole, alive: () => void): Promise<Inspection> {
  try {
    return await readMedia(path, whole, alive)
  } catch (error) {
    // The disk's trouble, not the file's.
    if (error instanceof Error && 'code' in error) throw error
    if (!(error instanceof UnsupportedInputFormatError)) return damaged(whole, `It cannot be read to its end: ${messageOf(error)}.`)
    const extension = nodePath.extname(path).toLowerCase()
    if (knownNames.has(extension)) return damaged(whole, 'What is in it is not what its name says.')
    return { kind: 'unreadable', ...whole, reason: `Files of the kind ${extension} cannot be measured.` }
  }
}

async function readMedia(path: string, whole: Whole, alive: () => void): Promise<Inspection> {
  using input = new Input({ formats, source: new FilePathSource(path) })
  const format = await input.getFormat()
  const video = await input.getPrimaryVideoTrack()
  const frames = video && (await readFrames(video, format === MPEG_TS ? mostFramesOfStream : Number.POSITIVE_INFINITY, alive))
  if (!frames) return damaged(whole, 'No video is found in it: it was not closed as it should be, or has sound only.')
  const declaredS = await input.getDurationFromMetadata()
  if (declaredS !== null) {
    if (!frames.complete) return damaged(whole, 'Its last frames are missing: it was cut off.')
    const hasS = await endOfAll(input, frames.endS, declaredS)
    if (declaredS - hasS > toleranceS) {
      return damaged(whole, `Its head says ${declaredS.toFixed(1)} s, but only ${hasS.toFixed(1)} s are in it.`)
    }
  }
  const originS = format === MPEG_TS ? await input.getFirstTimestamp() : 0
  return { kind: 'ok', ...whole, ...describe(frames, originS), declaredMs: declaredS === null ? null : toMs(declaredS) }
}

function damaged(whole: Whole, reason: string): Inspection {
  return { kind: 'damaged', ...whole, reason }
}

/** All in seconds, as mediabunny counts. */
interface Frames {
  /** When each frame is shown, ascending; of the first and the last alone unless `counted`. */
  readonly starts: Float64Array
  readonly keyStarts: readonly number[]
  readonly intervalS: number | null
  readonly endS: number
  readonly counted: boolean
  /** Whether all frames that the index tells of are in the file. */
  readonly complete: boolean
}

async function readFrames(track: InputTrack, most: number, alive: () => void): Promise<Frames | undefined> {
  const sink = new EncodedPacketSink(track)
  const told: Told[] = []
  const metadataOnly = { metadataOnly: true }
  for await (const packet of sink.packets(undefined, undefined, metadataOnly)) {
    told.push(toldOf(packet))
    alive()
    if (told.length >= most) break
  }
  const counted = told.length < most
  const end = counted ? null : await sink.getPacket(Number.POSITIVE_INFINITY, metadataOnly)
  if (end) told.push(toldOf(end))
  const there = told.slice(0, await countThere(sink, told))
  const last = there.at(-1)
  if (!last) return undefined
  const starts = Float64Array.from(there, ({ startS }) => startS).toSorted()
  const intervalS = intervalOf(starts)
  return {
    starts,
    keyStarts: there.filter(({ key }) => key).map(({ startS }) => startS),
    intervalS,
    endS: (starts.at(-1) ?? 0) + (intervalS ?? last.durationS),
    counted,
    complete: there.length === told.length,
  }
}

interface Told {
  readonly startS: number
  readonly key: boolean
  readonly durationS: number
}

function toldOf({ timestamp, type, duration }: EncodedPacket): Told {
  return { startS: timestamp, key: type === 'key', durationS: duration }
}

/** An index tells of frames beyond the end of a file that was cut off. Frames lie in the file in the order in which they are decoded. */
async function countThere(sink: EncodedPacketSink, told: readonly Told[]): Promise<number> {
  let [there, missing] = [0, told.length + 1]
  // The last one first: it is nearly always there.
  for (let look = told.length; missing - there > 1; look = Math.floor((there + missing) / 2)) {
    const one = told[look - 1]
    if (one && (await sink.getPacket(one.startS))) there = look
    else missing = look
  }
  return there
}

/** The mean of the usual distances: MKV rounds each to 33 or 34 ms, and a gap is none. */
function intervalOf(starts: Float64Array): number | null {
  const steps = starts
    .slice(1)
    .map((start, n) => start - (starts[n] ?? 0))
    .filter((step) => step > 0)
  const usual = steps.toSorted()[Math.floor(steps.length / 2)]
  if (usual === undefined) return null
  const near = steps.filter((step) => step >= usual / 2 && step <= usual * 1.5)
  return near.reduce((sum, step) => sum + step, 0) / near.length
}

/** Where the last track ends; asks for the other tracks only if the video is not enough. */
async function endOfAll(input: Input, videoEndS: number, declaredS: number): Promise<number> {
  return declaredS - videoEndS > toleranceS ? Math.max(videoEndS, await input.computeDuration()) : videoEndS
}

type Description = Omit<MeasuredFile, 'kind' | 'declaredMs' | keyof Whole>

function describe({ starts, keyStarts, intervalS, endS, counted }: Frames, originS: number): Description {
  const gaps = keyStarts.slice(1).map((start, n) => start - (keyStarts[n] ?? 0))
  return {
    durationMs: toMs(endS - originS),
    frames: counted ? starts.length : null,
    frameIntervalMs: intervalS === null ? null : toMs(intervalS),
    firstVideoMs: toMs((starts.at(0) ?? 0) - originS),
    lastVideoMs: toMs((starts.at(-1) ?? 0) - originS),
    keyFrames: counted ? keyStarts.length : null,
    keyFrameGapMs: !counted || gaps.length === 0 ? null : toMs(gaps.reduce((most, gap) => Math.max(most, gap), 0)),
    originMs: toMs(originS),
  }
}

function toMs(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e3
}

function serve(port: MessagePort): void {
  const say: Say = (message) => port.postMessage(message)
  // Only the other half of this program speaks on this port.
  port.on('message', (path: string) => void inspect(path, say).then((inspection) => say({ t: 'done', inspection })))
}

if (parentPort) serve(parentPort)
