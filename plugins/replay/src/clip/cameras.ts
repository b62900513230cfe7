// The cameras of a review: each OBS that records, and whether its replay buffer would answer now. Pure.
import type { ObsConnection } from '@restrike/obs/contract'
import type { BufferWatch, Trouble } from '../contract.ts'

export interface Camera {
  readonly connection: string
  /** OBS runs here, so its files should be found here. */
  readonly local: boolean
  readonly buffer: BufferWatch
  /** The file being written now. */
  readonly recording: { readonly path: string; readonly startedAt: number } | null
}

/** `stuck` are the connections whose last save never ended. */
export function camerasOf(connections: readonly ObsConnection[], stuck: ReadonlySet<string>): Camera[] {
  return connections
    .filter(({ role }) => role !== 'stream')
    .map((obs) => ({
      connection: obs.name,
      local: obs.local,
      buffer: bufferOf(obs, stuck.has(obs.name)),
      recording: recordingOf(obs),
    }))
}

export function bufferOf(obs: ObsConnection, stuck: boolean): BufferWatch {
  const connection = obs.name
  const watch = (state: BufferWatch['state'], trouble: Trouble | null): BufferWatch => ({ connection, state, trouble })
  if (obs.state !== 'connected' || obs.replayBuffer === null) {
    const reason = obs.problem ?? `OBS "${connection}" is not connected`
    return watch('away', { reason, fix: obs.fix ?? 'See the OBS page.' })
  }
  if (!obs.replayBuffer.available)
    return watch('unavailable', {
      reason: `OBS "${connection}" has no replay buffer`,
      fix: 'OBS page, setup check: Set it. Until then replays are cut from the recording.',
    })
  if (!obs.replayBuffer.active)
    return watch('off', {
      reason: `The replay buffer of OBS "${connection}" is off`,
      fix: 'Start it: status bar, Buffer. Until then replays are cut from the recording.',
    })
  if (stuck)
    return watch('stuck', {
      reason: `OBS "${connection}" did not save its replay buffer`,
      fix: 'Replays are cut from the recording meanwhile. In a break stop and start the replay buffer; if that does not help, restart OBS.',
    })
  return watch('ready', null)
}

function recordingOf({ recording }: ObsConnection): Camera['recording'] {
  if (!recording?.active || recording.path === null || recording.startedAt === null) return null
  return { path: recording.path, startedAt: Date.parse(recording.startedAt) }
}
