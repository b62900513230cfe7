// A piece cut out of a clip, without loss: a clip of its own.
import path from 'node:path'
import { newClipId } from './clip/clip-id.ts'
import { filmOf } from './clip/film-facts.ts'
import { noFilm, type StoredClip, type StoredFilm } from './clip/stored-clip.ts'
import type { MediaThread } from './media/media.ts'
import type { Parts } from './parts.ts'

interface Piece {
  readonly from: number
  readonly to: number
  readonly label: string | null
}

/** The same stretch of time from every angle; a sentence where the leading one cannot be cut. */
export async function cutOf(
  clip: StoredClip,
  { from, to, label }: Piece,
  { folder, background, signal }: Parts,
): Promise<StoredClip | string> {
  const [leading] = clip.films
  if (!leading || leading.startAt === null) return 'it has no film'
  const now = Date.now()
  const beganMs = performance.now()
  const clipId = newClipId(now)
  const [fromAt, toAt] = [leading.startAt + from, leading.startAt + to]
  const films: StoredFilm[] = []
  for (const [n, film] of clip.films.entries())
    films.push(await cutFilm(film, { fromAt, toAt, file: `clips/${clipId}/${n + 1}.mp4` }, { folder, background, signal }))
  const [first] = films
  if (first?.file == null) return first?.trouble?.reason ?? 'it has no film'
  return {
    ...clip,
    ...{ clipId, kind: 'cut', label, createdAt: now, films, kept: null, window: null },
    at: Math.min(Math.max(clip.at, fromAt), toAt),
    action: clip.action.at >= fromAt && clip.action.at <= toAt ? clip.action : { at: fromAt, target: 'moment' },
    timings: { askedMs: null, savedMs: null, readyMs: Math.round(performance.now() - beganMs), shownMs: null },
  }
}

async function cutFilm(
  film: StoredFilm,
  { fromAt, toAt, file }: { readonly fromAt: number; readonly toAt: number; readonly file: string },
  { folder, background, signal }: { readonly folder: string; readonly background: Pick<MediaThread, 'make'>; readonly signal: AbortSignal },
): Promise<StoredFilm> {
  const { connection, startAt, durationMs } = film
  if (film.file === null || startAt === null || durationMs === null) return noFilm(connection, film.trouble)
  const cut = { fromMs: Math.max(0, fromAt - startAt), toMs: Math.min(durationMs, toAt - startAt) }
  const input = path.join(folder, film.file)
  const made = await background.make({ input, output: path.join(folder, file), cut }, { signal })
  if (made.kind !== 'ok') return noFilm(connection, { reason: made.reason, fix: 'See the file of the clip it is cut from.' })
  const facts = { connection, file, source: film.source, startAt: startAt + made.inputStartMs, original: film.original, trouble: null }
  return filmOf(made, facts)
}
