// A clip as it is kept: in moments of the court, not in positions, so that a video delay calibrated later holds for it too. Pure.
import type { ReviewReason } from '@restrike/pss'
import type { Angle, Clip, ClipKind, ClipSource, ClipTimings, JumpTarget, Trouble } from '../contract.ts'

/** The film of one camera. Times in ms since 1970, positions in ms. */
export interface StoredFilm {
  readonly connection: string
  /** Below the library's folder; null while it is being made, or could not be. */
  readonly file: string | null
  readonly source: ClipSource | null
  /** When OBS had the picture that position 0 shows. */
  readonly startAt: number | null
  readonly durationMs: number | null
  readonly firstVideoMs: number | null
  readonly frames: number | null
  readonly frameIntervalMs: number | null
  readonly keyFrameGapMs: number | null
  readonly bytes: number | null
  readonly checksum: string | null
  readonly original: string | null
  readonly trouble: Trouble | null
}

export interface StoredClip {
  readonly clipId: string
  readonly kind: ClipKind
  readonly matchId: string | null
  readonly challengeId: string | null
  readonly by: string | null
  readonly reason: ReviewReason | null
  readonly label: string | null
  readonly at: number
  readonly createdAt: number
  /** Between these two moments lies what may be reviewed. */
  readonly window: { readonly fromAt: number; readonly toAt: number } | null
  readonly action: { readonly at: number; readonly target: JumpTarget }
  readonly timings: ClipTimings
  /** The leading one first. */
  readonly films: readonly StoredFilm[]
  /** The operator's wish to keep it or not; null: evidence is kept, others are not. */
  readonly kept: boolean | null
}

export type Delays = Readonly<Record<string, number>>

/** Of a film that is being made, or could not be. */
export function noFilm(connection: string, trouble: Trouble | null): StoredFilm {
  return {
    ...{ connection, trouble, file: null, source: null, startAt: null, durationMs: null, firstVideoMs: null, frames: null },
    ...{ frameIntervalMs: null, keyFrameGapMs: null, bytes: null, checksum: null, original: null },
  }
}

/** The clip as everybody sees it; undefined while no film of it can be played. */
export function clipOf(stored: StoredClip, delays: Delays): Clip | undefined {
  const [leading] = stored.films
  if (!leading || leading.file === null || leading.startAt === null || leading.durationMs === null || leading.source === null)
    return undefined
  const { clipId, kind, matchId, challengeId, by, reason, label, timings } = stored
  const startAt = leading.startAt - (delays[leading.connection] ?? 0)
  const within = (at: number) => Math.min(Math.max(0, at - startAt), leading.durationMs ?? 0)
  return {
    ...{ clipId, kind, matchId, by, reason, label, timings },
    ...(challengeId === null ? {} : { challengeId }),
    at: new Date(stored.at).toISOString(),
    createdAt: new Date(stored.createdAt).toISOString(),
    url: urlOf(leading.file),
    durationMs: leading.durationMs,
    jumpToMs: within(stored.action.at),
    source: leading.source,
    jumpTarget: stored.action.target,
    window: stored.window && { fromMs: within(stored.window.fromAt), toMs: within(stored.window.toAt) },
    angles: stored.films.map((film) => angleOf(film, delays)),
    trouble: leading.trouble,
    protected: isProtected(stored),
  }
}

export function isProtected({ kept, challengeId }: StoredClip): boolean {
  return kept ?? challengeId !== null
}

export function bytesOf({ films }: StoredClip): number {
  return films.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0)
}

/** Clips lie under their own addresses; the folder's name is part of the file's. */
export function urlOf(file: string): string {
  return `/media/${file}`
}

function angleOf(film: StoredFilm, delays: Delays): Angle {
  const { connection, source, durationMs, firstVideoMs, frames, frameIntervalMs, keyFrameGapMs, bytes, checksum, original, trouble } = film
  return {
    ...{ connection, source, durationMs, firstVideoMs, frames, frameIntervalMs, keyFrameGapMs, bytes, checksum, original, trouble },
    url: film.file === null ? null : urlOf(film.file),
    startAt: film.startAt === null ? null : new Date(film.startAt - (delays[connection] ?? 0)).toISOString(),
  }
}
