// The commands that read the list of recordings. What is being written just now is known better here than on the disk.
import type { Handlers, PluginContext } from '@restrike/sdk'
import type { recorder } from './contract.ts'
import type { PartKeeper } from './part-keeper.ts'
import type { Part } from './part.ts'
import type { RecordingStore } from './recording-store.ts'
import { positionsOf, recordingsOf, withNewer } from './recordings.ts'

type Context = Pick<PluginContext<typeof recorder, typeof recorder>, 'error'>

export function archiveCommands(
  ctx: Context,
  store: RecordingStore,
  keeper: PartKeeper,
): Pick<Handlers<typeof recorder>, 'recordings' | 'position'> {
  const reading = (): RecordingStore => {
    if (store.there) return store
    throw ctx.error('archive-unavailable', {}, 'The list of recordings cannot be read now: the database is not there')
  }
  /** Of those that were asked for: what is still open, as it is now. */
  const withOpen = (parts: readonly Part[]): Part[] => {
    const ids = new Set(parts.map((part) => part.recordingId))
    return withNewer(
      parts,
      keeper.openParts().filter(({ recordingId }) => ids.has(recordingId)),
    )
  }
  return {
    recordings: async ({ matchId, limit }) => {
      const parts = await (matchId === undefined ? reading().newest(limit) : reading().ofMatch(matchId))
      return { recordings: recordingsOf(withOpen(parts)).slice(0, limit) }
    },
    position: async ({ at, matchId }) => {
      const moment = Date.parse(at)
      const around = await reading().around(moment, matchId)
      // All parts of these matches: a part is numbered among its siblings.
      const matches = new Set(around.map((part) => part.matchId))
      const parts = await Promise.all([...matches].map((id) => reading().ofMatch(id)))
      const positions = positionsOf(withOpen(parts.flat()), moment)
      if (positions.length === 0) throw ctx.error('no-recording', { at }, `No recording has the moment ${at}`)
      return { positions }
    },
  }
}
