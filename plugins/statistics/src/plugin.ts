// The statistics, wired: what the archive and the ledger know, summed up when somebody asks, and kept of matches that are over.
import { database } from '@restrike/database/contract'
import { followDatabase } from '@restrike/database/handle'
import { match } from '@restrike/match/contract'
import { replay } from '@restrike/replay/contract'
import { definePlugin } from '@restrike/sdk'
import { statistics } from './contract.ts'
import { sumsStore } from './sums-store.ts'

export default definePlugin({
  contract: statistics,
  needs: [match],
  uses: [database, replay],
  start(ctx) {
    const kept = sumsStore(ctx.log)
    followDatabase(ctx, {
      open: (db) => kept.attach(db),
      failed: (error) => ctx.log.error('the table of sums cannot be opened', { error }),
      gone: () => kept.detach(),
    })
    const answers = () => import('./answers.ts')
    let current: string | null = null
    ctx.on('match.event', async ({ matchId }) => {
      if (matchId === null || matchId === current) return
      const [before, signal] = [current, ctx.signal]
      current = matchId
      if (before === null) return
      const { keepMatch } = await answers()
      await keepMatch({ call: ctx.call, kept, signal }, before).catch((error: unknown) => {
        ctx.log.debug('the sums of a match that has ended could not be kept', { matchId: before, error })
      })
    })
    return {
      match: async ({ id }, { signal }) => (await answers()).answerMatch({ call: ctx.call, kept, signal }, id),
      day: async (span, { signal }) => (await answers()).answerDay({ call: ctx.call, kept, signal }, span),
      athlete: async (who, { signal }) => (await answers()).answerAthlete({ call: ctx.call, kept, signal }, who),
    }
  },
})
