// The commands of the library: clips, their timelines, pieces cut out of them, what is kept and what goes.
import type { Handlers } from '@restrike/sdk'
import { bytesOf, clipOf, isProtected, type StoredClip } from './clip/stored-clip.ts'
import type { replay as contract } from './contract.ts'
import { cutOf } from './cut.ts'
import { freeBytes } from './files.ts'
import type { Lookup } from './lookup.ts'
import { timelineOf } from './moment/timeline.ts'
import type { Parts, ReplayContext } from './parts.ts'

type Commands = Pick<Handlers<typeof contract>, 'cut' | 'clips' | 'clip' | 'timeline' | 'protect' | 'remove' | 'storage'>

export function clipCommands(ctx: ReplayContext, parts: Parts, { stored, seen, unknown }: Lookup): Commands {
  const { store, replay } = parts
  return {
    clips: async (query) => ({ clips: (await store.clips(query)).flatMap((clip) => clipOf(clip, parts.delays()) ?? []) }),
    clip: async ({ clipId }) => seen(await stored(clipId)),
    cut: async ({ clipId, fromMs, toMs, label }) => {
      const clip = await stored(clipId)
      const [from, to] = [Math.min(fromMs, toMs), Math.min(Math.max(fromMs, toMs), seen(clip).durationMs)]
      const piece = await cutOf(clip, { from, to, label: label ?? null }, parts)
      if (typeof piece === 'string') throw ctx.error('cut-failed', { clipId, reason: piece }, `The clip could not be cut: ${piece}`)
      replay.ready(piece)
      return seen(piece)
    },
    timeline: async ({ clipId }) => {
      const clip = await stored(clipId)
      const { angles, durationMs } = seen(clip)
      const startAt = Date.parse(angles[0]?.startAt ?? '')
      const [events, marks] = await Promise.all([parts.eventsOf(clip.matchId), clip.matchId === null ? [] : store.marks(clip.matchId)])
      return timelineOf({ events, marks, startAt, durationMs })
    },
    protect: async ({ clipId, protected: kept }) => {
      await stored(clipId)
      const clip = await replay.update(clipId, (one) => ({ ...one, kept }))
      if (!clip) throw unknown(clipId)
      return clip
    },
    remove: async ({ clipId }) => {
      const clip = await stored(clipId)
      if (isProtected(clip)) throw ctx.error('protected', { clipId }, `The clip "${clipId}" is protected: it is not removed`)
      await parts.discard(clip)
      return {}
    },
    storage: async () => {
      const clips = await store.all()
      const sum = (some: readonly StoredClip[]) => some.reduce((total, clip) => total + bytesOf(clip), 0)
      const oldest = clips.at(-1)
      return {
        clips: clips.length,
        bytes: sum(clips),
        protectedBytes: sum(clips.filter(isProtected)),
        freeBytes: await freeBytes(parts.folder),
        oldest: oldest ? new Date(oldest.createdAt).toISOString() : null,
      }
    },
  }
}
