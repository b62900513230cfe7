// What is on the table: the clip that the review pages show, from the order to make it until the operator leaves it. Pure.
import type { Clip, DecisionRing, LedgerEntry, Review, Trouble } from '../contract.ts'

export function begun(
  order: { readonly clipId: string; readonly challengeId: string | null; readonly matchId: string | null; readonly by: string | null },
  now: number,
): Review {
  const { clipId, challengeId, matchId, by } = order
  return { clipId, challengeId, matchId, by, state: 'making', openedAt: new Date(now).toISOString(), trouble: null, timings: null }
}

export function opened(clip: Clip, now: number): Review {
  const { clipId, challengeId = null, matchId, by } = clip
  return { ...begun({ clipId, challengeId, matchId, by }, now), state: 'ready', trouble: clip.trouble, timings: clip.timings }
}

/** A clip that became ready, or changed: on the table only if it is this one. */
export function withClip(review: Review | null, clip: Clip): Review | null {
  if (review?.clipId !== clip.clipId) return review
  return { ...review, state: 'ready', trouble: clip.trouble, timings: clip.timings }
}

export function withFailure(review: Review | null, clipId: string, trouble: Trouble): Review | null {
  return review?.clipId === clipId ? { ...review, state: 'failed', trouble } : review
}

/**
 * The jury's time for the newest challenge that is open: from its first frame, or from the request while none is painted. What was
 * asked before the fight went on is past, decided or not.
 */
export function ringOf(open: readonly LedgerEntry[], decisionMs: number, fightSince: number): DecisionRing | null {
  const newest = open
    .filter(({ requestedAt, decision }) => decision === null && Date.parse(requestedAt) >= fightSince)
    .toSorted((a, b) => b.requestedAt.localeCompare(a.requestedAt))[0]
  if (!newest) return null
  const { challengeId, by, round, clockMs, requestedAt, firstFrameAt } = newest
  const startedAt = firstFrameAt ?? requestedAt
  return { challengeId, by, round, clockMs, startedAt, endsAt: new Date(Date.parse(startedAt) + decisionMs).toISOString() }
}
