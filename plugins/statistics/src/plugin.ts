// The statistics, wired: what the archive and the ledger know, summed up when somebody asks.
import { match } from '@restrike/match/contract'
import { replay } from '@restrike/replay/contract'
import { definePlugin } from '@restrike/sdk'
import { statistics } from './contract.ts'
import { keptSums } from './kept-sums.ts'

/** Some days of a large event; a match takes about 30 kB. */
const keptMatches = 500

export default definePlugin({
  contract: statistics,
  needs: [match],
  uses: [replay],
  start(ctx) {
    const kept = keptSums(keptMatches)
    ctx.on('match.event', ({ matchId }) => {
      if (matchId !== null) kept.forget(matchId)
    })
    const answers = () => import('./answers.ts')
    return {
      match: async ({ id }, { signal }) => (await answers()).answerMatch({ call: ctx.call, kept, signal }, id),
      day: async (span, { signal }) => (await answers()).answerDay({ call: ctx.call, kept, signal }, span),
      athlete: async (who, { signal }) => (await answers()).answerAthlete({ call: ctx.call, kept, signal }, who),
    }
  },
})
