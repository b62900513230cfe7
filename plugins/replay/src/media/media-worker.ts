// The thread itself: reads what is asked for, writes films, answers each order with a result, never with an exception.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parentPort, type MessagePort } from 'node:worker_threads'
import { messageOf } from '@restrike/sdk/message-of'
import {
  BufferSource,
  FilePathSource,
  Input,
  MATROSKA,
  MP4,
  MPEG_TS,
  QTFF,
  UnsupportedInputFormatError,
  WEBM,
  type Source,
} from 'mediabunny'
import type { ChecksumResult, FilmOrder, FilmResult, ToThread } from './film.ts'
import { figuresOf, toMs } from './frame-times.ts'
import { growingSource } from './growing.ts'
import { remux } from './remux.ts'
import { warmUp } from './warm-up.ts'

/** Not all that mediabunny knows: a playlist would have it open other files. */
const formats = [MATROSKA, WEBM, MP4, QTFF, MPEG_TS]
/** A file that is read as a whole is read at once. */
const mostInMemory = 512 * 2 ** 20

async function make(order: FilmOrder): Promise<FilmResult> {
  try {
    return await write(order)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing', reason: `there is no file ${order.input}` }
    if (code !== undefined) return { kind: 'unreadable', reason: messageOf(error) }
    if (error instanceof UnsupportedInputFormatError)
      return { kind: 'damaged', reason: 'what is in the file is no film of a kind that is known here' }
    return { kind: 'damaged', reason: `it cannot be read: ${messageOf(error)}` }
  }
}

async function write({ input, output, cut, growing }: FilmOrder): Promise<FilmResult> {
  const about = await stat(input)
  if (!about.isFile()) return { kind: 'unreadable', reason: `${input} is not a file` }
  if (about.size === 0 && !growing) return { kind: 'empty', reason: 'the file is empty' }
  const source = growing && cut ? await growingSource(input, cut, growing.limitMs) : await sourceOf(input, about.size, cut === undefined)
  if ('kind' in source) return source
  using film = new Input({ formats, source })
  const made = await remux(film, cut && { fromS: cut.fromMs / 1000, toS: cut.toMs / 1000 })
  const figures = made && figuresOf(made.times)
  if (!made || !figures) return { kind: 'damaged', reason: 'no film is found in it' }
  await put(output, made.bytes)
  const inputStartMs = toMs(made.startS)
  const missingEndMs = cut ? Math.max(0, cut.toMs - inputStartMs - figures.durationMs) : 0
  const { width, height, bytes } = made
  return { kind: 'ok', ...figures, bytes: bytes.length, inputStartMs, missingEndMs, width, height }
}

async function sourceOf(input: string, size: number, whole: boolean): Promise<Source | FilmResult> {
  if (!whole || size > mostInMemory) return new FilePathSource(input)
  const bytes = await readFile(input)
  if (bytes.every((byte) => byte === 0)) return { kind: 'empty', reason: 'nothing but zeros is in the file' }
  return new BufferSource(bytes)
}

/** Never half a file under the final name. Brought to the disk for good when its checksum is taken: until then OBS's own file is there. */
async function put(output: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(output), { recursive: true })
  const unfinished = `${output}.part`
  try {
    await writeFile(unfinished, bytes)
    await rename(unfinished, output)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw Object.assign(new Error(`the film cannot be written: ${messageOf(error)}`), { code: 'EWRITE' })
  }
}

async function checksum(file: string): Promise<ChecksumResult> {
  try {
    await using handle = await open(file, 'r')
    await handle.sync()
    const hash = createHash('sha256')
    await pipeline(createReadStream(file), hash)
    return { kind: 'ok', bytes: (await handle.stat()).size, checksum: hash.digest('hex') }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { kind: missing ? 'missing' : 'unreadable', reason: messageOf(error) }
  }
}

function serve(port: MessagePort): void {
  // Only the other half of this program speaks on this port.
  port.on('message', (message: ToThread) => {
    // What cannot be run in is slower at first, and no more.
    if (message.t === 'warm') return void warmUp().catch(() => undefined)
    const { id } = message
    if (message.t === 'make') return void make(message.order).then((result) => port.postMessage({ id, t: 'film', result }))
    return void checksum(message.path).then((result) => port.postMessage({ id, t: 'sum', result }))
  })
}

if (parentPort) serve(parentPort)
