// What is asked of the media thread, and what it answers. Types only.

export interface FilmOrder {
  /** A file of OBS: MKV, MP4 of any kind, MOV, TS. */
  readonly input: string
  /** The MP4 to be written, its index in front. Appears under this name only when it is whole. */
  readonly output: string
  /** A part of the input, positions in ms; without it all of it. Begins at the key frame at or before `fromMs`. */
  readonly cut?: { readonly fromMs: number; readonly toMs: number }
  /** The input is still being written: looked at until `toMs` is in it, at the longest so many ms; then what is there is taken. */
  readonly growing?: { readonly limitMs: number }
}

/** What was written. Times in ms from its position 0. */
export interface Film {
  readonly kind: 'ok'
  readonly bytes: number
  /** Where the last frame ends. */
  readonly durationMs: number
  readonly firstVideoMs: number
  readonly lastVideoMs: number
  readonly frames: number
  /** On average without the gaps; null with one frame. */
  readonly frameIntervalMs: number | null
  readonly keyFrameGapMs: number | null
  /** The position in the input that position 0 is. */
  readonly inputStartMs: number
  /** By how much it ends before `cut.toMs`. */
  readonly missingEndMs: number
  readonly width: number
  readonly height: number
}

/**
 * `missing`: no file; `empty`: of 0 bytes, or nothing but zeros; `damaged`: no film to be found in it; `unsupported`: of a kind that cannot
 * be read, or not while it is written; `unreadable`: anything else, also out of time.
 */
export type FilmResult = Film | { readonly kind: 'missing' | 'empty' | 'damaged' | 'unsupported' | 'unreadable'; readonly reason: string }

export type ChecksumResult =
  | { readonly kind: 'ok'; readonly bytes: number; readonly checksum: string }
  | { readonly kind: 'missing' | 'unreadable'; readonly reason: string }

export type ToThread =
  | { readonly t: 'warm' }
  | { readonly id: number; readonly t: 'make'; readonly order: FilmOrder }
  | { readonly id: number; readonly t: 'checksum'; readonly path: string }

export type FromThread =
  | { readonly id: number; readonly t: 'film'; readonly result: FilmResult }
  | { readonly id: number; readonly t: 'sum'; readonly result: ChecksumResult }
