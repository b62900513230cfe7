// How the angles of a clip lie to each other in time, and between which positions each can be. Pure.
import type { Clip } from '@restrike/replay/contract'
import type { Bounds } from './playback.ts'

/** What to add to a position in one angle's film to be at the same moment in another's; 0 where nobody knows. */
export function offsetMs(clip: Clip | null, from: number, to: number): number {
  const [a, b] = [momentOf(clip, from), momentOf(clip, to)]
  return a === null || b === null ? 0 : a - b
}

/** The moment of the court at position 0, ms since 1970. */
export function momentOf(clip: Clip | null, angle: number): number | null {
  const startAt = clip?.angles[angle]?.startAt ?? null
  return startAt === null ? null : Date.parse(startAt)
}

/** Window and action are told for the leading angle. `limits`: of this angle's film. */
export function boundsOf(clip: Clip | null, angle: number, limits: { readonly fromMs: number; readonly toMs: number }): Bounds {
  if (!clip) return { ...limits, jumpToMs: limits.fromMs, window: null }
  const by = offsetMs(clip, 0, angle)
  const window = clip.window && { fromMs: clip.window.fromMs + by, toMs: clip.window.toMs + by }
  return { ...limits, window, jumpToMs: Math.min(Math.max(limits.fromMs, clip.jumpToMs + by), limits.toMs) }
}

/** The index of a camera; the leading one where it is not there. */
export function angleNamed(clip: Clip | null, connection: string | undefined): number {
  return Math.max(0, clip?.angles.findIndex((angle) => angle.connection === connection) ?? 0)
}
