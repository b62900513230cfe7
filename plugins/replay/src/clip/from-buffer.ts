// One way to a film: the replay buffer of an OBS, saved by this very request.
import path from 'node:path'
import { AppError, messageOf } from '@restrike/sdk'
import type { MediaThread } from '../media/media.ts'
import { filmOf, type FilmFacts } from './film-facts.ts'
import { failed, type Shot, type Way } from './shot.ts'

export interface Saved {
  readonly path: string
  /** ISO 8601: the clip ends here. */
  readonly requestedAt: string
  readonly requestedMonotonicMs: number
  readonly savedMonotonicMs: number
}

export interface BufferDeps {
  save(connection: string, file: string): Promise<Saved>
  readonly media: Pick<MediaThread, 'make'>
  readonly folder: string
  readonly signal: AbortSignal
}

/** OBS on another machine names its files as they are there. */
const elsewhere =
  'OBS runs on another machine, whose files cannot be read here. Share its folder under the same path, or run OBS on this machine.'

export async function fromBuffer(connection: string, local: boolean, shot: Shot, deps: BufferDeps): Promise<Way> {
  const saved = await deps.save(connection, `replay-${shot.clipId}`).catch((error: unknown) => error)
  if (!isSaved(saved)) return failed(`The replay buffer of "${connection}" gave nothing: ${messageOf(saved)}`, fixOf(saved))
  const file = `${shot.name}.mp4`
  const made = await deps.media.make({ input: saved.path, output: path.join(deps.folder, file) }, { signal: deps.signal })
  if (made.kind !== 'ok') {
    const reason = `The replay that OBS "${connection}" says it has saved is not to be had: ${made.reason}`
    return failed(reason, made.kind === 'missing' && !local ? elsewhere : 'Look at the disk of OBS: full, or its folder gone?')
  }
  const askedAt = Date.parse(saved.requestedAt)
  const facts: FilmFacts = {
    connection,
    file,
    source: 'replay-buffer',
    startAt: askedAt - made.durationMs,
    original: saved.path,
    trouble: null,
  }
  return { ok: true, film: filmOf(made, facts), times: { askedAt, savedAt: askedAt + saved.savedMonotonicMs - saved.requestedMonotonicMs } }
}

function isSaved(value: unknown): value is Saved {
  return typeof value === 'object' && value !== null && 'requestedMonotonicMs' in value
}

function fixOf(error: unknown): string {
  return error instanceof AppError && error.code === 'obs.not-available' ? 'OBS page, setup check: Set it.' : 'See the OBS page.'
}
