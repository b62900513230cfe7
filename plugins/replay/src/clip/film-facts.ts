// A film from what the media thread has made and what is known of where it came from. Pure.
import type { Film } from '../media/media.ts'
import type { StoredFilm } from './stored-clip.ts'

export type FilmFacts = Pick<StoredFilm, 'connection' | 'file' | 'source' | 'startAt' | 'original' | 'trouble'>

export function filmOf({ durationMs, firstVideoMs, frames, frameIntervalMs, keyFrameGapMs, bytes }: Film, facts: FilmFacts): StoredFilm {
  return { ...facts, durationMs, firstVideoMs, frames, frameIntervalMs, keyFrameGapMs, bytes, checksum: null }
}
