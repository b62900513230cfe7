// The commands of the review: what is on the table, what its pages tell each other, moments and marks to look up.
import type { Handlers } from '@restrike/sdk'
import { newClipId } from './clip/clip-id.ts'
import type { replay as contract } from './contract.ts'
import type { Lookup } from './lookup.ts'
import type { Opened } from './open-parts.ts'
import type { ReplayContext } from './parts.ts'

type Commands = Pick<
  Handlers<typeof contract>,
  'status' | 'open' | 'close' | 'shown' | 'view' | 'moment' | 'mark' | 'marks' | 'delay' | 'delays'
>

export function reviewCommands(ctx: ReplayContext, parts: Opened, { stored, seen, unknown }: Lookup): Commands {
  const { store, replay } = parts
  return {
    status: () => replay.status(),
    open: async ({ clipId }) => {
      replay.open(seen(await stored(clipId)))
      return replay.status()
    },
    close: () => {
      replay.close()
      ctx.emit('view', null)
      return replay.status()
    },
    shown: async ({ clipId }) => {
      if (!(await replay.shown(clipId))) throw unknown(clipId)
      return {}
    },
    view: (view) => {
      ctx.emit('view', view)
      return {}
    },
    moment: async ({ at, matchId, beforeMs, afterMs, label, open }) => {
      const moment = Date.parse(at)
      const positions = await parts.positions(moment, matchId ?? null).catch(() => [])
      if (positions.length === 0) throw ctx.error('nothing-recorded', { at }, `No recording has the moment ${at}`)
      const known = matchId ?? positions[0]?.matchId ?? null
      return { clipId: replay.moment({ at: moment, matchId: known, beforeMs, afterMs, label: label ?? null, open }) }
    },
    mark: ({ offsetMs, label }) => {
      const mark = replay.mark(Date.now() + offsetMs, label ?? null, newClipId(Date.now()))
      store.keepMark(mark)
      ctx.emit('mark', mark)
      return mark
    },
    marks: async ({ matchId }) => ({ marks: await store.marks(matchId) }),
    delay: ({ connection, videoDelayMs }) => {
      parts.setDelay(connection, videoDelayMs)
      return { delays: parts.delays() }
    },
    delays: () => ({ delays: parts.delays() }),
  }
}
