// Reads the settings of OBS that matter for recording and replay, and sets what is missing when told to.
import { AppError } from '@restrike/sdk'
import { z } from 'zod'
import { startOutput, stopOutput } from './carry-out.ts'
import type { Connection } from './connection.ts'
import type { ObsOutputName, SetupCheck } from './contract.ts'
import { makeFolder, readParameter } from './name-recording.ts'
import { judge, parameterNames, type Judged, type SetupWanted } from './setup-checks.ts'

export interface SetupResult {
  readonly ok: boolean
  readonly checks: SetupCheck[]
  readonly applied: string[]
}

const Profiles = z.object({ currentProfileName: z.string(), profiles: z.array(z.string()) })
const spareProfile = 'reStrike (may be removed)'

/** Rejects with `obs.outputs-active` where something would have to be cut off. */
export function setUp(connection: Connection, { apply, ...wanted }: SetupWanted & { apply: boolean }): Promise<SetupResult> {
  return connection.order(async () => {
    const before = await look(connection, wanted)
    const toMend = before.filter((check) => check.ok === false && check.settable)
    if (!apply || toMend.length === 0) return resultOf(before, [])
    refuseWhileActive(connection)
    if (wanted.folder !== undefined) await makeFolder(connection, wanted.folder)
    const buffered = connection.observed().replayBuffer?.phase === 'active'
    // What was set counts from the next start of the buffer.
    if (buffered) await stopOutput(connection, 'replay-buffer')
    for (const [name, parameterValue] of toMend.flatMap(({ set }) => Object.entries(set)))
      await connection.call('SetProfileParameter', { ...parameterOf(name), parameterValue })
    if (toMend.some(({ key }) => key === 'replay-buffer')) await reloadProfile(connection)
    if (buffered) await startOutput(connection, 'replay-buffer')
    const after = await look(connection, wanted)
    return resultOf(
      after,
      toMend.flatMap(({ key }) => (after.some((check) => check.key === key && check.ok) ? [key] : [])),
    )
  })
}

async function look(connection: Connection, wanted: SetupWanted): Promise<Judged[]> {
  // Asked all at once: this is looked at during matches too, and orders wait behind it.
  const parameters = new Map(
    await Promise.all(parameterNames.map(async (name) => [name, await readParameter(connection, parameterOf(name))] as const)),
  )
  const replayBufferAvailable = await connection.call('GetReplayBufferStatus').then(
    () => true,
    () => false,
  )
  const { version, wantedFps } = connection.observed()
  return judge({ parameters, version: version ?? '', fps: wantedFps, replayBufferAvailable }, wanted)
}

function resultOf(checks: readonly Judged[], applied: string[]): SetupResult {
  return { ok: checks.every(({ ok }) => ok !== false), checks: checks.map(({ set: _set, ...check }) => check), applied }
}

function refuseWhileActive(connection: Connection): void {
  const { recording, streaming, virtualCamera } = connection.observed()
  const outputs = { recording, streaming, 'virtual-camera': virtualCamera }
  const active = Object.entries(outputs).flatMap(([name, seen]) => (seen && seen.phase !== 'idle' ? [name] : []))
  if (active.length === 0) return
  const message = `OBS "${connection.name}" cannot change its settings now: ${active.join(', ')} would be cut off`
  throw new AppError('obs.outputs-active', { name: connection.name, active: active as ObsOutputName[] }, message) // `as`: the keys above
}

/**
 * OBS makes its outputs when a profile is loaded, so a replay buffer just switched on is not there yet. Changing to another profile
 * and back loads it again, as a restart of OBS would.
 */
async function reloadProfile(connection: Connection): Promise<void> {
  const { currentProfileName, profiles } = Profiles.parse(await connection.call('GetProfileList'))
  const other = profiles.find((profile) => profile !== currentProfileName && profile !== spareProfile)
  const spare = other === undefined || profiles.includes(spareProfile)
  await connection.quietly(async (call) => {
    if (other === undefined && !profiles.includes(spareProfile)) await call('CreateProfile', { profileName: spareProfile })
    else await call('SetCurrentProfile', { profileName: other ?? spareProfile })
    // It must not stay in the other one because of one answer that did not come.
    const back = () => call('SetCurrentProfile', { profileName: currentProfileName })
    await back().catch(back)
    if (spare) await call('RemoveProfile', { profileName: spareProfile })
  })
}

function parameterOf(name: string): { parameterCategory: string; parameterName: string } {
  const [parameterCategory = '', parameterName = ''] = name.split('/')
  return { parameterCategory, parameterName }
}
