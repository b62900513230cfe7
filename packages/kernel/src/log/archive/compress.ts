// One finished piece made into its archive: beside it, flushed to the disk, then under its name. A crash leaves the piece, the archive, or both, never half of one.
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { LogArchive } from '../contract.ts'
import { archiveFolder, archiveName, finishedFolder, pieceName, pieceOfArchive, type Piece } from '../files/names.ts'
import { Measure, type Measured } from './measure.ts'

const limitMs = 60_000

/** The piece is removed; where there is an archive of it already, it takes its place: that run was ended between the two. */
export async function compress(folder: string, piece: Piece, signal: AbortSignal): Promise<LogArchive> {
  const from = path.join(folder, finishedFolder, pieceName(piece))
  const to = path.join(folder, archiveFolder, archiveName(piece))
  const part = `${to}.part`
  await mkdir(path.dirname(to), { recursive: true })
  const { mtime } = await stat(from)
  const measure = new Measure()
  try {
    await pipeline(
      createReadStream(from),
      async function* (parts: AsyncIterable<Buffer>) {
        for await (const bytes of parts) {
          measure.add(bytes)
          yield bytes
        }
      },
      createGzip(),
      createWriteStream(part, { flush: true }),
      { signal: AbortSignal.any([signal, AbortSignal.timeout(limitMs)]) },
    )
    await rename(part, to)
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(path.dirname(to))
  const { size } = await stat(to)
  return archiveOf(piece, measure, size, mtime)
}

/** What the index says of an archive, read from itself. Rejects when it is broken. */
export async function measureArchive(folder: string, name: string, signal: AbortSignal): Promise<LogArchive> {
  const piece = pieceOfArchive(name)
  if (!piece) throw new Error(`${name} is no name of an archive`)
  const file = path.join(folder, archiveFolder, name)
  const { size, mtime } = await stat(file)
  const measure = new Measure()
  const counting = new Writable({
    write(bytes: Buffer, _encoding, done) {
      measure.add(bytes)
      done()
    },
  })
  await pipeline(createReadStream(file), createGunzip(), counting, { signal: AbortSignal.any([signal, AbortSignal.timeout(limitMs)]) })
  return archiveOf(piece, measure, size, mtime)
}

export async function removePiece(folder: string, piece: Piece): Promise<void> {
  await rm(path.join(folder, finishedFolder, pieceName(piece)), { force: true })
}

function archiveOf(piece: Piece, { lines, bytes, from, to }: Measured, size: number, changed: Date): LogArchive {
  const otherwise = changed.toISOString()
  return {
    name: archiveName(piece),
    subsystem: piece.file,
    from: from ?? otherwise,
    to: to ?? otherwise,
    lines,
    bytes: size,
    uncompressedBytes: bytes,
  }
}

/** So that the new name is on the disk too. Not every system lets a folder be opened. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
