// What a page knows of the court at one moment, and how sure it may be of it.
import type { MatchState } from '@restrike/pss'
import type { Banner } from '@restrike/replay/contract'

export interface Picture {
  /** Null: not known. */
  readonly match: MatchState | null
  readonly banner: Banner | null
  /** Payload of `overlays.options`, to be read field by field; undefined while not heard. */
  readonly options: unknown
  /** Flags that differ from the built-in ones: code to picture, null for letters alone. */
  readonly flags: Readonly<Record<string, string | null>>
  /** Since when the server's word is missing, ms of the page's own clock; null while it is there. */
  readonly lostAt: number | null
  /** Since when the match is known to be stale, on the same clock; null while it is not. */
  readonly staleAt: number | null
}

export const nothingKnown: Picture = { match: null, banner: null, options: undefined, flags: {}, lostAt: null, staleAt: null }
