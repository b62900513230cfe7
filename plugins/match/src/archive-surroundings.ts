// What other parts keep of a match, for the file of an export: asked by commands, never waited for longer than those last.
import type { recorder } from '@restrike/recorder/contract'
import type { replay } from '@restrike/replay/contract'
import type { PluginContext } from '@restrike/sdk'
import type { match } from './contract.ts'

export type Call = PluginContext<typeof match, typeof match | typeof recorder | typeof replay>['call']

/** Each null while its part cannot be asked: unknown, and not the same as none. */
export interface Surroundings {
  readonly recordings: readonly object[] | null
  readonly clips: readonly object[] | null
  readonly challenges: readonly object[] | null
}

/** Of one match no more are ever made. */
const limit = 500

export async function surroundingsOf(matchId: string, call: Call): Promise<Surroundings> {
  const [recordings, clips, challenges] = await Promise.all([
    call('recorder.recordings', { matchId, limit }).then((told) => told.recordings, unknown),
    call('replay.clips', { matchId, limit }).then((told) => told.clips, unknown),
    call('replay.challenges', { matchId, limit }).then((told) => told.challenges, unknown),
  ])
  return { recordings, clips, challenges }
}

const unknown = (): null => null
