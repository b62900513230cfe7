// What a page is: a node built once, written with what is known. When it shows and where it stands is not its concern.
import type { OverlayName } from '@restrike/overlays/contract'
import type { Shown } from '../facts/shown.ts'
import type { Place } from '../layout/place.ts'

export interface Page {
  readonly node: HTMLElement
  /** Where it stands unless an option says otherwise. */
  readonly place: Place
  /** Writes what changed. Called at most once a frame, and only while the page has something to say. */
  readonly write: (shown: Shown) => void
}

/** Only the page asked for is loaded. */
export const pages: Readonly<Record<OverlayName, () => Promise<{ readonly open: () => Page }>>> = {
  scoreboard: () => import('./scoreboard/scoreboard.ts'),
  corner: () => import('./corner/corner.ts'),
  athletes: () => import('./athletes/athletes.ts'),
  winner: () => import('./winner/winner.ts'),
  review: () => import('./review/review.ts'),
  round: () => import('./round/round.ts'),
  blank: () => import('./blank/blank.ts'),
}

export function isPageName(name: string): name is OverlayName {
  return Object.hasOwn(pages, name)
}
