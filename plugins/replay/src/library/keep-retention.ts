// Lets clips go by age and for want of room, now and then; the one on the table stays.
import { bytesOf, type StoredClip } from '../clip/stored-clip.ts'
import { freeBytes } from '../files.ts'
import type { Parts, ReplayContext } from '../parts.ts'
import { clipsToRemove, type KeptClip } from './retention.ts'

/** Not while the program starts: the first match may be waiting. */
const firstMs = 60_000
const everyMs = 600_000

export function keepRetention(ctx: ReplayContext, parts: Parts): void {
  const look = async (): Promise<void> => {
    if (!parts.store.there) return
    const clips = await parts.store.all()
    const watched = parts.replay.review?.clipId
    const room = await freeBytes(parts.folder)
    const going = clipsToRemove({ clips: clips.map((clip) => keptOf(clip, watched)), rules: ctx.config, freeBytes: room, now: Date.now() })
    const byId = new Map(clips.map((clip) => [clip.clipId, clip]))
    for (const { clipId, reason } of going) {
      const clip = byId.get(clipId)
      if (!clip || ctx.signal.aborted) continue
      ctx.log.info('a clip goes', { clipId, reason })
      await parts.discard(clip)
    }
  }
  const lookSafely = () => look().catch((error: unknown) => ctx.log.error('old clips could not be removed', { error }))
  ctx.after(firstMs, lookSafely)
  ctx.every(everyMs, lookSafely)
}

/** Evidence that the operator has released is an ordinary clip. */
function keptOf(clip: StoredClip, watched: string | undefined): KeptClip {
  const { clipId, createdAt, challengeId, kept } = clip
  return {
    ...{ clipId, createdAt, bytes: bytesOf(clip) },
    protected: kept === true || clipId === watched,
    isEvidence: challengeId !== null && kept !== false,
  }
}
