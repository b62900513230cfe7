// Who is carried to a review that opens, and who is carried back when it is over: only those who did nothing in between. Pure.

export interface Carried {
  /** The review that was on the table when last looked; undefined until the server has told. */
  readonly clipId: string | null | undefined
  /** Where somebody was carried away from, with search and hash; null for whoever came by himself, or has acted since. */
  readonly home: string | null
  /** When that was, monotonic ms. */
  readonly sinceMs: number
}

export interface Place {
  readonly pathname: string
  /** All of it: with search and hash. */
  readonly href: string
}

export interface Told {
  readonly clipId: string | null
  readonly at: Place
  readonly nowMs: number
}

const review = '/review'

export const atHome: Carried = { clipId: undefined, home: null, sinceMs: 0 }

/** What the server tells of the review: who has to go where. */
export function afterReview(before: Carried, { clipId, at, nowMs }: Told): { readonly carried: Carried; readonly goTo: string | null } {
  const carried = { ...before, clipId }
  // What was open before this page was is not gone to.
  if (before.clipId === undefined || before.clipId === clipId) return { carried, goTo: null }
  const isThere = at.pathname === review
  if (clipId === null) return { carried: { ...carried, home: null }, goTo: isThere ? before.home : null }
  return isThere ? { carried, goTo: null } : { carried: { ...carried, home: at.href, sinceMs: nowMs }, goTo: review }
}

/** A press, a key: whoever acts stays. What was under way as the page went away from under the hands was not meant for this one. */
export function afterAct(before: Carried, nowMs: number, unseenMs: number): Carried {
  return before.home === null || nowMs - before.sinceMs <= unseenMs ? before : { ...before, home: null }
}

/** Who goes elsewhere by himself is not fetched from there. */
export function afterMove(before: Carried, pathname: string): Carried {
  return pathname === review ? before : { ...before, home: null }
}
