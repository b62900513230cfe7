// What the jury is to see: just what is on the operator's canvas. Pure.
import type { Clip, View } from '@restrike/replay/contract'
import type { PlayerState } from '../../video/player.ts'

/** Null while nothing is painted. */
export function viewOf(clip: Clip | null, state: PlayerState): View | null {
  const angle = clip?.angles[state.angle]
  if (!angle || !state.painted || state.clipId !== clip?.clipId) return null
  const { frame, frames, positionMs, playing, rate, zoom, x, y, marks } = state
  return {
    clipId: state.clipId,
    angle: angle.connection,
    frame,
    frames,
    positionMs: Math.max(0, positionMs),
    playing,
    rate,
    zoom,
    x,
    y,
    marks,
  }
}
