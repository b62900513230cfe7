// Lets through so many in a stretch of time, and counts the others. Pure but for its memory.

export interface Allowed {
  readonly allowed: boolean
  /** Held back since the last one that was let through. */
  readonly heldBack: number
}

export function rateLimit(count: number, perMs: number): (now: number) => Allowed {
  let passed: number[] = []
  let heldBack = 0
  return (now) => {
    passed = passed.filter((at) => now - at < perMs)
    if (passed.length >= count) return { allowed: false, heldBack: ++heldBack }
    passed.push(now)
    const before = heldBack
    heldBack = 0
    return { allowed: true, heldBack: before }
  }
}
