// Replay: whether each camera's buffer would answer now, how quick the last one was, what the library takes. Pure.
import { fail, ok, seen, silent, unknown, warn, type Subject } from '../check.ts'
import type { DoctorCheck } from '../contract.ts'
import type { Answers } from '../questions.ts'
import { clause, count, size, slug, span } from '../words.ts'

type Asked = Pick<Answers, 'replay' | 'clips' | 'library'>
type Watch = Extract<Answers['replay'], { ok: true }>['value']['buffers'][number]

const area = 'replay'
const buffer: Subject = { id: 'replay.buffer', area, title: 'Buffer' }
const timing: Subject = { id: 'replay.timing', area, title: 'Last replay' }
const library: Subject = { id: 'replay.library', area, title: 'Library' }

/** What the jury is promised: from the request to a film that plays. */
const promisedMs = 2_000

export function replayChecks({ replay, clips, library: storage }: Asked): DoctorCheck[] {
  return [
    ...seen(replay, buffer, 'needed', ({ buffers }) =>
      buffers.length === 0 ? [unknown(buffer, 'There is no camera: no OBS for recording is connected')] : buffers.map(bufferCheck),
    ),
    timingCheck(clips),
    storageCheck(storage),
  ]
}

function bufferCheck({ connection, state, trouble }: Watch): DoctorCheck {
  const subject: Subject = { id: `replay.buffer.${slug(connection)}`, area, title: `Buffer of "${connection}"` }
  if (state === 'ready' && trouble === null) return ok(subject, 'Ready')
  const finding = trouble ? clause(trouble.reason) : `It is ${state}`
  const fix = trouble?.fix ?? 'See that connection under "obs".'
  return (state === 'stuck' ? fail : warn)(subject, finding, fix)
}

function timingCheck(clips: Asked['clips']): DoctorCheck {
  if (!clips.ok) return silent(timing, clips)
  const [latest] = clips.value.clips
  if (!latest) return unknown(timing, 'There was none yet')
  const { timings, source, at, trouble } = latest
  const finding = `To be played after ${span(timings.readyMs)}, from the ${source === 'recording' ? 'recording' : 'buffer'} (${at})`
  if (trouble) return warn(timing, `${finding}; ${clause(trouble.reason)}`, trouble.fix)
  // What is looked up later is not waited for by a jury.
  const waited = latest.kind === 'challenge' || latest.kind === 'operator'
  return waited && timings.readyMs > promisedMs
    ? warn(timing, finding, 'See the buffer and the frames of OBS; a slow disk makes the buffer slow too.')
    : ok(timing, finding)
}

function storageCheck(storage: Asked['library']): DoctorCheck {
  if (!storage.ok) return silent(library, storage)
  const { clips, bytes, protectedBytes } = storage.value
  if (clips === 0) return ok(library, 'Empty')
  return ok(library, `${count(clips, 'clip', 'clips')}, ${size(bytes)}; of these ${size(protectedBytes)} are kept whatever their age`)
}
