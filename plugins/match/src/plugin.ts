// The match, wired: the feed's datagrams -> state and events -> everybody, and the archive.
import { database } from '@restrike/database/contract'
import type { Database } from '@restrike/database/handle'
import { definePlugin, secondsBuckets, timed, type Histogram, type Metrics } from '@restrike/sdk'
import { recorder } from '@restrike/recorder/contract'
import { replay } from '@restrike/replay/contract'
import { udp, type ReceivedBatch } from '@restrike/udp/contract'
import { Archive } from './archive.ts'
import { match } from './contract.ts'
import { keepArchive } from './keeping.ts'
import { LiveMatch } from './live-match.ts'

const watchMs = 250
const keepUpMs = 1_000
/** Below the time the kernel gives a resource to end; what is not kept by then is folded again from the journal. */
const flushMs = 2_000

export default definePlugin({
  contract: match,
  uses: [database, udp, recorder, replay],
  start(ctx) {
    const archive = new Archive({
      limitRows: ctx.config.bufferEvents,
      stored: (event) => ctx.emit('event', event),
      mayWrite: () => keeping.handedOver(),
    })
    const live = new LiveMatch({
      archive,
      staleAfterMs: () => ctx.config.staleAfterMs,
      onEvent: (event) => ctx.emit('live', event),
      onState: (state) => ctx.emit('state', state),
    })

    ctx.acceptConfig(['staleAfterMs'])
    ctx.on(
      'udp.received',
      timed(foldTimes(ctx.metrics), (batch: ReceivedBatch) => live.take(batch)),
    )
    const keeping = keepArchive(ctx, archive, live)
    ctx.every(watchMs, () => live.watch(Date.now()))
    ctx.every(keepUpMs, () => {
      live.keepUp()
      if (archive.lost > 0) {
        const reason = `${archive.lost} events could not be kept: the database was away too long`
        ctx.health({ status: 'degraded', reason, fix: 'See the database for the cause.' })
      }
    })
    ctx.own(() => {
      live.keepUp()
      return archive.flush(flushMs)
    })

    const reads = () => import('./archive-reads.ts')
    const open = (): Database => {
      const db = keeping.database()
      if (db) return db
      throw ctx.error('archive-unavailable', {}, 'The archive cannot be read now: the database is not there')
    }
    return {
      current: async () => {
        await keeping.begun()
        return live.state
      },
      list: async (query) => ({ matches: await (await reads()).listMatches(open(), query) }),
      get: async ({ id }) => {
        const found = await (await reads()).getMatch(open(), id)
        const state = live.state.matchId === id ? live.state : found?.state
        if (!found || !state) throw ctx.error('not-found', { id }, `The archive has no match "${id}"`)
        const challenges = state.challenges.map((challenge, i) => ({ challengeId: `${id}-c${i + 1}`, ...challenge }))
        const [{ recordings }, { clips }] = await Promise.all([
          ctx.call('recorder.recordings', { matchId: id }).catch(() => ({ recordings: [] })),
          ctx.call('replay.clips', { matchId: id, limit: 500 }).catch(() => ({ clips: [] })),
        ])
        return { match: found.match, state, recordings, clips, challenges }
      },
      events: async (query) => ({ events: await (await reads()).readEvents(open(), query) }),
    }
  },
})

function foldTimes(metrics: Metrics): Histogram {
  return metrics.histogram('fold_seconds', 'Folding a batch of datagrams into state and events', secondsBuckets)
}
