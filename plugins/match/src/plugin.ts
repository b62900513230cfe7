// The match, wired: the feed's datagrams -> state and events -> everybody, and the archive.
import { database } from '@restrike/database/contract'
import { databaseHandle, type Database } from '@restrike/database/handle'
import { definePlugin } from '@restrike/sdk'
import { udp } from '@restrike/udp/contract'
import { journalHandle, type Journal } from '@restrike/udp/handle'
import { Archive } from './archive.ts'
import { getMatch, lastEvent, listMatches, readBacklog, readEvents } from './archive-reads.ts'
import { match } from './contract.ts'
import { LiveMatch } from './live-match.ts'

const watchMs = 250
const keepUpMs = 1_000

export default definePlugin({
  contract: match,
  uses: [database, udp],
  async start(ctx) {
    const archive = new Archive({ limitRows: ctx.config.bufferEvents, stored: (event) => ctx.emit('event', event) })
    const live = new LiveMatch({
      archive,
      staleAfterMs: ctx.config.staleAfterMs,
      onEvent: (event) => ctx.emit('live', event),
      onState: (state) => ctx.emit('state', state),
    })

    let db: Database | undefined
    let journal: Journal | undefined
    let resumed = false
    const attach = async (came: Database): Promise<void> => {
      await archive.prepare(came)
      if (journal && !resumed) await live.resume(came, journal)
      resumed = true
      db = came
      ctx.resume('event', (await lastEvent(came)).seq, (after, limit) => readBacklog(came, after, limit))
      await archive.attach(came)
    }
    ctx.borrow(journalHandle, (came) => {
      journal = came
      return () => {
        journal = undefined
      }
    })
    let attached: Promise<void> = Promise.resolve()
    ctx.on('udp.received', (batch) => live.take(batch))
    ctx.borrow(databaseHandle, (came) => {
      attached = attach(came).catch((error: unknown) => {
        ctx.log.error('the archive cannot be opened', { error })
        ctx.health({
          status: 'degraded',
          reason: 'The archive cannot be opened: the match is followed but not kept',
          fix: 'See the database.',
        })
      })
      return () => {
        db = undefined
        archive.detach()
      }
    })
    ctx.every(watchMs, () => live.watch(Date.now()))
    ctx.every(keepUpMs, () => {
      live.keepUp()
      if (archive.lost > 0) {
        const reason = `${archive.lost} events could not be kept: the database was away too long`
        ctx.health({ status: 'degraded', reason, fix: 'See the database for the cause.' })
      }
    })
    ctx.own(() => live.keepUp())
    await attached
    ctx.emit('state', live.state)

    const open = (): Database => {
      if (db) return db
      throw ctx.error('archive-unavailable', {}, 'The archive cannot be read now: the database is not there')
    }
    return {
      current: () => live.state,
      list: async (query) => ({ matches: await listMatches(open(), query) }),
      get: async ({ id }) => {
        const found = await getMatch(open(), id)
        const state = live.state.matchId === id ? live.state : found?.state
        if (!found || !state) throw ctx.error('not-found', { id }, `The archive has no match "${id}"`)
        const challenges = state.challenges.map((challenge, i) => ({ challengeId: `${id}-c${i + 1}`, ...challenge }))
        return { match: found.match, state, recordings: [], clips: [], challenges }
      },
      events: async (query) => ({ events: await readEvents(open(), query) }),
    }
  },
})
