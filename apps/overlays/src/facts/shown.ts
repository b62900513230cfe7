// What a page is given to show: the match for sure, and whatever else is known around it.
import type { OverlayOptions } from '@restrike/overlays/contract'
import type { MatchState } from '@restrike/pss'
import type { Banner } from '@restrike/replay/contract'
import type { Words } from '../words/words.ts'

export interface Shown {
  readonly match: MatchState
  /** Null: not known, or there is none. */
  readonly banner: Banner | null
  readonly options: OverlayOptions
  readonly words: Words
  readonly flags: Readonly<Record<string, string | null>>
}

export type Side = 'blue' | 'red'

/** Who stands on the left, who on the right. */
export function sidesOf({ swap }: Pick<OverlayOptions, 'swap'>): readonly [left: Side, right: Side] {
  return swap ? ['red', 'blue'] : ['blue', 'red']
}
