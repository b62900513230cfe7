// A recording that is being written, as a source of what is whole in it by now. Looks again until the wanted end is there.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { BufferSource, CustomSource, FilePathSource, type Source } from 'mediabunny'
import type { FilmResult } from './film.ts'
import { wholeFragments } from './growing-mp4.ts'
import { GrowingMkv } from './growing-mkv.ts'

/** Reads some bytes of a file; fewer at its end. */
export type ReadAt = (position: number, length: number) => Buffer

const lookEachMs = 50
/** The frame that is shown at the wanted end begins at most so long before it. */
const oneFrameMs = 50

export async function growingSource(
  file: string,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
  limitMs: number,
): Promise<Source | FilmResult> {
  const until = performance.now() + limitMs
  const descriptor = openSync(file, 'r')
  try {
    const read: ReadAt = (position, length) => {
      const buffer = Buffer.allocUnsafe(length)
      return buffer.subarray(0, readSync(descriptor, buffer, 0, length, position))
    }
    const isMkv = () => read(0, 4).equals(Buffer.from([0x1a, 0x45, 0xdf, 0xa3]))
    while (fstatSync(descriptor).size < 4 && performance.now() < until) await sleep(lookEachMs)
    if (!isMkv()) return await growingMp4(file, descriptor, read, { toMs, until })
    const mkv = new GrowingMkv(read)
    for (;;) {
      mkv.look(fstatSync(descriptor).size)
      if (mkv.endMs >= toMs - oneFrameMs || performance.now() >= until) break
      await sleep(lookEachMs)
    }
    const bytes = mkv.clean(fromMs)
    return bytes ? new BufferSource(bytes) : { kind: 'empty', reason: 'the recording has no frame in its file yet' }
  } finally {
    closeSync(descriptor)
  }
}

interface Wanted {
  readonly toMs: number
  readonly until: number
}

/** Fragments are whole or not; one of each second is waited for until it is there. */
async function growingMp4(file: string, descriptor: number, read: ReadAt, { toMs, until }: Wanted): Promise<Source | FilmResult> {
  for (;;) {
    const { size } = fstatSync(descriptor)
    const whole = wholeFragments(read, size)
    if (whole === 'closed') return new FilePathSource(file)
    if (whole === 'plain') {
      const reason = 'a recording as MP4 or MOV cannot be read before it ends; MKV and fragmented or hybrid MP4 can'
      return { kind: 'unsupported', reason }
    }
    if (whole.endMs >= toMs - oneFrameMs || performance.now() >= until) {
      if (whole.bytes === 0) return { kind: 'empty', reason: 'the recording has no frame in its file yet' }
      // The descriptor is closed when this is read.
      const again = openSync(file, 'r')
      const readAgain = (start: number, end: number) => {
        const buffer = Buffer.allocUnsafe(end - start)
        return buffer.subarray(0, readSync(again, buffer, 0, end - start, start))
      }
      return new CustomSource({
        getSize: () => whole.bytes,
        read: readAgain,
        dispose: () => closeSync(again),
        prefetchProfile: 'fileSystem',
      })
    }
    await sleep(lookEachMs)
  }
}
