// The commands that read: the state now, and the archive. What the archive answers with is loaded with its first question.
import type { Database } from '@restrike/database/handle'
import { challengeIdAt } from '@restrike/pss'
import type { recorder } from '@restrike/recorder/contract'
import type { replay } from '@restrike/replay/contract'
import type { Handlers, PluginContext } from '@restrike/sdk'
import { challengeIdsIn } from './challenge-ids.ts'
import type { match } from './contract.ts'
import type { Keeping } from './keeping.ts'
import type { LiveMatch } from './live-match.ts'

type Context = Pick<PluginContext<typeof match, typeof match | typeof recorder | typeof replay>, 'call' | 'error'>
type Commands = Pick<Handlers<typeof match>, 'current' | 'list' | 'get' | 'events' | 'last-events' | 'facets' | 'export'>

const mostEvents = 5_000

export function archiveCommands(ctx: Context, live: LiveMatch, keeping: Keeping): Commands {
  const reads = () => import('./archive-reads.ts')
  const open = (): Database => {
    const db = keeping.database()
    if (db) return db
    throw ctx.error('archive-unavailable', {}, 'The archive cannot be read now: the database is not there')
  }
  /** Of the match on the court they are known here, of others by what was told of them. */
  const challengeIds = async (id: string, count: number): Promise<string[]> => {
    const { fold } = live
    if (fold.state.matchId === id) return Array.from({ length: count }, (_, i) => challengeIdAt(fold, i))
    if (count === 0) return []
    const { events } = await (await reads()).readEvents(open(), { id, limit: mostEvents, types: ['challenge', 'undone'] })
    return challengeIdsIn(events, id, count)
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
      const ids = await challengeIds(id, state.challenges.length)
      const challenges = state.challenges.map((challenge, i) => ({ challengeId: ids[i] ?? `${id}-c${i + 1}`, ...challenge }))
      const [{ recordings }, { clips }] = await Promise.all([
        ctx.call('recorder.recordings', { matchId: id }).catch(() => ({ recordings: [] })),
        ctx.call('replay.clips', { matchId: id, limit: 500 }).catch(() => ({ clips: [] })),
      ])
      return { match: found.match, state, recordings, clips, challenges }
    },
    events: async (query) => (await reads()).readEvents(open(), query),
    'last-events': async ({ ids }) => ({ seqs: await (await reads()).lastEvents(open(), ids) }),
    facets: async ({ timeZone }) => (await import('./archive-facets.ts')).readFacets(open(), timeZone),
    export: async (query, { signal }) => (await import('./archive-export.ts')).exportMatches(open(), query, { call: ctx.call, signal }),
  }
}
