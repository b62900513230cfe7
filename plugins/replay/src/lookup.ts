// Finds the clip that a command names, or says by code why it cannot.
import type { AppError } from '@restrike/sdk'
import { clipOf, type StoredClip } from './clip/stored-clip.ts'
import type { Clip } from './contract.ts'
import type { Parts, ReplayContext } from './parts.ts'

export interface Lookup {
  /** Rejects with `replay.unknown-clip` or `replay.library-unavailable`. */
  stored(clipId: string): Promise<StoredClip>
  /** As everybody sees it. Throws `replay.unknown-clip`. */
  seen(clip: StoredClip): Clip
  unknown(clipId: string): AppError
}

export function lookup(ctx: Pick<ReplayContext, 'error'>, { store, delays }: Pick<Parts, 'store' | 'delays'>): Lookup {
  const unknown = (clipId: string) => ctx.error('unknown-clip', { clipId }, `The library has no clip "${clipId}"`)
  return {
    unknown,
    async stored(clipId) {
      const clip = await store.clip(clipId)
      if (clip) return clip
      throw store.there
        ? unknown(clipId)
        : ctx.error('library-unavailable', {}, 'The library cannot be read now: the database is not there')
    },
    seen(clip) {
      const found = clipOf(clip, delays())
      if (found) return found
      throw unknown(clip.clipId)
    },
  }
}
