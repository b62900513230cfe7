// The match, wired: the feed's datagrams -> state and events -> everybody, and the archive.
import { database } from '@restrike/database/contract'
import { definePlugin, secondsBuckets, timed, type Histogram, type Metrics } from '@restrike/sdk'
import { recorder } from '@restrike/recorder/contract'
import { replay } from '@restrike/replay/contract'
import { udp, type ReceivedBatch } from '@restrike/udp/contract'
import { archiveCommands } from './archive-commands.ts'
import { Archive } from './archive.ts'
import { match } from './contract.ts'
import { healthOfSides } from './health.ts'
import { keepArchive } from './keeping.ts'
import { LiveMatch } from './live-match.ts'
import { openByHand } from './manual/open-by-hand.ts'

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
      onState: (state) => {
        ctx.emit('state', state)
        byHand.follow()
      },
    })
    const say = healthOfSides((health) => ctx.health(health))
    const byHand = openByHand(ctx, live, say)

    ctx.acceptConfig(['staleAfterMs'])
    ctx.on(
      'udp.received',
      timed(foldTimes(ctx.metrics), (batch: ReceivedBatch) => live.take(batch)),
    )
    const keeping = keepArchive({ ...ctx, health: (health) => say('archive', health) }, archive, live)
    ctx.every(watchMs, () => live.watch(performance.now()))
    ctx.every(keepUpMs, () => {
      live.keepUp()
      if (archive.lost > 0) {
        const reason = `${archive.lost} events could not be kept: the database was away too long`
        say('lost', { status: 'degraded', reason, fix: 'See the database for the cause.' })
      }
    })
    ctx.own(() => {
      live.keepUp()
      return archive.flush(flushMs)
    })

    return {
      ...archiveCommands(ctx, live, keeping),
      'manual.start': ({ match: entered }) => byHand.start(entered),
      'manual.do': ({ action }) => byHand.do(action),
      'manual.undo': ({ action }) => byHand.undo(action),
      'manual.end': () => byHand.end(),
      'manual.status': async () => {
        await keeping.begun()
        return byHand.status()
      },
    }
  },
})

function foldTimes(metrics: Metrics): Histogram {
  return metrics.histogram('fold_seconds', 'Folding a batch of datagrams into state and events', secondsBuckets)
}
