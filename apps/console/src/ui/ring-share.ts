// How much of the jury's time is left. Pure.

export interface RingShare {
  /** 1 = all of it. */
  readonly share: number
  /** Whole ones, rounded up: 1 s is shown until it is over. */
  readonly seconds: number
  readonly tone: 'calm' | 'late' | 'over'
}

const lateMs = 10_000

/** `now`: of the server; null while its clock is not known: then all is taken to be left. */
export function ringShare(ring: { readonly startedAt: string; readonly endsAt: string }, now: number | null): RingShare {
  const [from, to] = [Date.parse(ring.startedAt), Date.parse(ring.endsAt)]
  const left = to - Math.max(from, now ?? from)
  const tone = left <= 0 ? 'over' : left <= lateMs ? 'late' : 'calm'
  return { share: Math.min(1, Math.max(0, left / (to - from))), seconds: Math.max(0, Math.ceil(left / 1000)), tone }
}
