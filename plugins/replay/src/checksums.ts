// The checksum of each film, taken when nothing hurries: from then on a change of the file can be found.
import path from 'node:path'
import type { ClipStore } from './clip/clip-store.ts'
import type { StoredClip } from './clip/stored-clip.ts'
import type { MediaThread } from './media/media.ts'

export interface ChecksumDeps {
  readonly store: Pick<ClipStore, 'clip'>
  readonly folder: string
  readonly background: Pick<MediaThread, 'checksum'>
  readonly signal: AbortSignal
  update(clipId: string, change: (clip: StoredClip) => StoredClip): Promise<unknown>
}

export function checksums({ store, folder, background, signal, update }: ChecksumDeps): { take(clipId: string): Promise<void> } {
  /** Files whose checksum is being taken. */
  const under = new Set<string>()
  const takeOne = async (clipId: string, file: string): Promise<void> => {
    const sum = await background.checksum(path.join(folder, file), { signal })
    if (sum.kind !== 'ok') return
    const { bytes, checksum } = sum
    await update(clipId, (clip) => ({
      ...clip,
      films: clip.films.map((film) => (film.file === file ? { ...film, bytes, checksum } : film)),
    }))
  }
  return {
    async take(clipId) {
      const clip = await store.clip(clipId).catch(() => undefined)
      for (const { file, checksum } of clip?.films ?? []) {
        if (file === null || checksum !== null || under.has(file)) continue
        under.add(file)
        await takeOne(clipId, file)
          .catch(() => undefined)
          .finally(() => under.delete(file))
      }
    },
  }
}
