// How far a stick or a wheel moves the picture: frames since the last look. Pure.

/** Around its middle a stick is never quite still. */
const deadZone = 0.18
const slowest = 2
/** As often as it is looked at. */
const fastest = 60
/** A stick just moved shows at once that it does something. */
const firstFrame = 0.999_999
const framesPerTurn = 48

/** Frames a second, below 0 backwards: fine near the middle, fast at the rim. */
export function jogSpeed(deflection: number): number {
  const size = Math.min(1, Math.abs(deflection))
  if (!(size > deadZone)) return 0
  const share = (size - deadZone) / (1 - deadZone)
  return Math.sign(deflection) * (slowest + (fastest - slowest) * share ** 2)
}

export interface Jogged {
  /** Whole frames to step now. */
  readonly frames: number
  /** What is left for the next look. */
  readonly rest: number
}

export function stickJog(deflection: number, rest: number, dtMs: number): Jogged {
  const speed = jogSpeed(deflection)
  if (speed === 0) return { frames: 0, rest: 0 }
  const begun = rest === 0 || Math.sign(rest) !== Math.sign(speed) ? Math.sign(speed) * firstFrame : rest
  return whole(begun + (speed * dtMs) / 1000)
}

/** From -1 to 1 is one turn; the shorter way round is the one it went. */
export function wheelJog(before: number, now: number, rest: number): Jogged {
  let turned = now - before
  if (turned > 1) turned -= 2
  if (turned < -1) turned += 2
  return whole(rest + (turned / 2) * framesPerTurn)
}

function whole(frames: number): Jogged {
  const done = Math.trunc(frames)
  // Never exactly 0: that means at rest.
  return { frames: done, rest: frames - done || Math.sign(frames) * Number.EPSILON }
}
