// The lines of one source, whether it is compressed or not.
import { createReadStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { archiveFolder, archiveName, finishedFolder, pieceName } from '../files/names.ts'
import { codeOf } from '../files/trouble.ts'
import { linesOf } from './lines-of.ts'
import type { Source } from './sources.ts'

export interface Sources {
  readonly folder: string
  readonly sources: readonly Source[]
  /** The file that is written now, opened while nothing could be closed: it may be renamed meanwhile. */
  readonly live: FileHandle | undefined
}

/** None where it is gone: an archive that was too old. Rejects when it cannot be read to its end, and when the signal says so. */
export async function* linesFrom(source: Source, sources: Omit<Sources, 'sources'>, signal: AbortSignal): AsyncGenerator<string[]> {
  try {
    for await (const lines of linesOf(streamOf(source, sources, signal))) {
      signal.throwIfAborted()
      yield lines
    }
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    // Archived since it was listed.
    if (source.kind === 'piece') yield* linesFrom({ kind: 'archive', name: archiveName(source.piece) }, sources, signal)
  }
}

function streamOf(source: Source, { folder, live }: Omit<Sources, 'sources'>, signal: AbortSignal): AsyncIterable<Buffer> {
  switch (source.kind) {
    case 'live':
      return live ? live.createReadStream({ autoClose: false, start: 0, signal }) : Readable.from([])
    case 'piece':
      return createReadStream(path.join(folder, finishedFolder, pieceName(source.piece)), { signal })
    case 'archive': {
      const file = createReadStream(path.join(folder, archiveFolder, source.name), { signal })
      // The end of the one is the end of the other; errors arrive where it is read.
      return pipeline(file, createGunzip(), () => undefined)
    }
    default:
      return source satisfies never
  }
}
