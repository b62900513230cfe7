// The other way to a film: cut from the recording, also from one that is being written.
import path from 'node:path'
import { messageOf } from '@restrike/sdk'
import type { Position } from '@restrike/recorder/contract'
import type { Trouble } from '../contract.ts'
import type { MediaThread } from '../media/media.ts'
import type { Camera } from './cameras.ts'
import { filmOf } from './film-facts.ts'
import { failed, type Shot, type Way } from './shot.ts'

export interface RecordingDeps {
  /** Where a moment is, in the recordings that have it. Rejects where none has. */
  positions(at: number, matchId: string | null): Promise<Position[]>
  readonly media: Pick<MediaThread, 'make'>
  readonly folder: string
  readonly signal: AbortSignal
}

/** In which file, and where, the end of the stretch is. */
interface Place {
  readonly path: string
  readonly toMs: number
}

export interface CutOptions {
  /** How long a recording that is being written is waited for. */
  readonly waitMs: number
  /** Why it is not from the replay buffer; null where that was not to be asked. */
  readonly instead: Trouble | null
  /** Told apart from an earlier cut of the same shot. */
  readonly suffix?: string
}

/** By how much OBS's timecode usually lags behind the picture: for the recording that nothing is measured of yet. */
const usualLagMs = 165
const askLimitMs = 500
/** Less than that is missing at the end of most. */
const tolerableMs = 250

export async function fromRecording(
  camera: Pick<Camera, 'connection' | 'recording'>,
  shot: Shot,
  deps: RecordingDeps,
  options: CutOptions,
): Promise<Way> {
  const { connection, recording } = camera
  const place = await placeOf(camera, shot, deps)
  if (typeof place === 'string')
    return failed(
      `${options.instead ? `${options.instead.reason}. And ` : ''}${place}`,
      options.instead?.fix ?? 'See the recordings of the match.',
    )
  const file = `${shot.name}-recording${options.suffix ?? ''}.mp4`
  const cut = { fromMs: Math.max(0, place.toMs - (shot.toAt - shot.fromAt)), toMs: place.toMs }
  const isGrowing = recording?.path === place.path
  const growing = isGrowing ? { growing: { limitMs: Math.max(100, options.waitMs) } } : {}
  const made = await deps.media.make({ input: place.path, output: path.join(deps.folder, file), cut, ...growing }, { signal: deps.signal })
  if (made.kind !== 'ok')
    return failed(`The recording of "${connection}" cannot be cut: ${made.reason}`, 'See the OBS page, setup check: format.')
  const trouble = troubleOf(connection, made.missingEndMs, isGrowing, options.instead)
  const startAt = shot.toAt - (place.toMs - made.inputStartMs)
  const film = filmOf(made, { connection, file, source: 'recording', startAt, original: place.path, trouble })
  return { ok: true, film, endMissing: isGrowing && made.missingEndMs > tolerableMs }
}

/** A sentence where there is none. */
async function placeOf(
  { connection, recording }: Pick<Camera, 'connection' | 'recording'>,
  shot: Shot,
  deps: RecordingDeps,
): Promise<Place | string> {
  const limit = AbortSignal.timeout(askLimitMs)
  const late = new Promise<never>((_resolve, reject) =>
    limit.addEventListener('abort', () => reject(new Error('the list of recordings does not answer'))),
  )
  const found = await Promise.race([positionOf(connection, shot, deps), late]).catch((error: unknown) => messageOf(error))
  if (typeof found !== 'string') return found
  // The list may be away with the database; what is being written just now is known from OBS itself.
  if (recording && recording.startedAt <= shot.toAt) return { path: recording.path, toMs: shot.toAt - recording.startedAt + usualLagMs }
  return `no recording of "${connection}" has it (${found})`
}

async function positionOf(connection: string, shot: Shot, deps: RecordingDeps): Promise<Place | string> {
  // Where the recording ended in between, its last moment will do: looked for backwards in a few steps.
  const length = shot.toAt - shot.fromAt
  for (const back of [0, 0.25, 0.5, 0.75, 1]) {
    const at = shot.toAt - length * back
    const positions = await deps.positions(at, shot.matchId).catch((error: unknown) => messageOf(error))
    const found = typeof positions === 'string' ? undefined : newest(positions.filter((one) => one.connection === connection))
    if (found) return { path: found.path, toMs: found.positionMs + (shot.toAt - at) }
    if (back === 1) return typeof positions === 'string' ? positions : 'no file of it covers that moment'
  }
  return 'no file of it covers that moment'
}

/** One file may belong to two matches; the newest part is the one still there. */
function newest(positions: readonly Position[]): Position | undefined {
  return positions.toSorted((a, b) => b.part - a.part)[0]
}

function troubleOf(connection: string, missingEndMs: number, isGrowing: boolean, instead: Trouble | null): Trouble | null {
  if (missingEndMs <= tolerableMs) return instead && { reason: `Cut from the recording. ${instead.reason}.`, fix: instead.fix }
  const because = instead ? `Cut from the recording. ${instead.reason}. ` : ''
  const seconds = `${(missingEndMs / 1000).toFixed(1)} s`
  if (!isGrowing)
    return { reason: `${because}The recording of "${connection}" ends ${seconds} before.`, fix: instead?.fix ?? 'See the OBS page.' }
  return {
    reason: `${because}The last ${seconds} are not in the file of "${connection}" yet: OBS writes them a little later.`,
    fix: 'They are added as soon as they are there. Key frames each second make this shorter: OBS page, setup check.',
  }
}
