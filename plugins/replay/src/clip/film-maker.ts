// One camera's film for a shot: by the buffer, and when that is late, short or fails, by the recording; the first good one is taken.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Trouble } from '../contract.ts'
import type { Camera } from './cameras.ts'
import { fromBuffer, type BufferDeps } from './from-buffer.ts'
import { fromRecording, type RecordingDeps } from './from-recording.ts'
import type { Shot, Way } from './shot.ts'

export interface FilmDeps extends BufferDeps, RecordingDeps {
  /** From here on the recording is cut beside the buffer. */
  cutAfterMs(): number
  /** The whole must be there, or be given up. */
  readonly limitMs: number
  /** A save of the buffer began and ended, or did not. */
  saveEnded(connection: string, ok: boolean): void
}

/** A clip from the buffer that begins by so much later than wanted is still the better one. */
const toleranceMs = 500

export async function shoot(camera: Camera, shot: Shot, deps: FilmDeps): Promise<Way> {
  if (camera.buffer.state !== 'ready') {
    const instead = camera.buffer.trouble
    if (camera.buffer.state === 'stuck') void save(camera, shot, deps)
    return fromRecording(camera, shot, deps, { waitMs: left(shot, deps), instead })
  }
  const buffer = save(camera, shot, deps)
  const first = await Promise.race([buffer, sleep(deps.cutAfterMs(), 'late' as const, { signal: deps.signal })])
  if (first !== 'late' && first.ok && covers(first, shot)) return first
  const recording = fromRecording(camera, shot, deps, { waitMs: left(shot, deps), instead: insteadOf(camera, first) })
  return first === 'late' ? firstGood(buffer, recording) : better(first, await recording)
}

function save(camera: Camera, shot: Shot, deps: FilmDeps): Promise<Way> {
  const way = fromBuffer(camera.connection, camera.local, shot, deps)
  void way.then(({ ok }) => deps.saveEnded(camera.connection, ok))
  return way
}

function left(shot: Shot, { limitMs }: FilmDeps): number {
  return limitMs - (performance.now() - shot.orderedMs)
}

function covers({ film }: Extract<Way, { ok: true }>, shot: Shot): boolean {
  return film.startAt !== null && film.startAt <= shot.neededAt + toleranceMs
}

function insteadOf({ connection }: Camera, first: Way | 'late'): Trouble {
  const fix = 'See the OBS page; the next replay tries the buffer again.'
  if (first === 'late') return { reason: `The replay buffer of "${connection}" is late`, fix }
  return first.ok
    ? { reason: `The replay buffer of "${connection}" does not reach back far enough`, fix: 'Make it longer: OBS page, setup check.' }
    : first.trouble
}

/** A film that is short is better than none. */
function better(buffer: Way, recording: Way): Way {
  if (!buffer.ok) return recording
  const earlier = recording.ok && (recording.film.startAt ?? 0) < (buffer.film.startAt ?? 0)
  if (earlier) return recording
  const reason = `The replay buffer of "${buffer.film.connection}" does not reach back far enough, and the recording has no more`
  return { ...buffer, film: { ...buffer.film, trouble: { reason, fix: 'Make the buffer longer: OBS page, setup check.' } } }
}

async function firstGood(buffer: Promise<Way>, recording: Promise<Way>): Promise<Way> {
  const good = (way: Promise<Way>) => way.then((one) => (one.ok ? one : Promise.reject(new Error('not this way'))))
  return Promise.any([good(buffer), good(recording)]).catch(() => recording)
}
