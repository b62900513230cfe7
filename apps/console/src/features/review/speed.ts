// The speeds that keys and buttons lead to. Pure.

export const slowRates = [0.1, 0.25, 0.5, 1] as const
const ladder = [0.1, 0.25, 0.5, 1, 2, 4, 8] as const
const jumps = [1, 2, 4, 8] as const

interface Moving {
  readonly playing: boolean
  readonly rate: number
}

/** J and L: from standing, or from the other direction, at full speed; pressed again faster. */
export function shuttled({ playing, rate }: Moving, direction: 1 | -1): number {
  const now = playing && Math.sign(rate) === direction ? Math.abs(rate) : 0
  return direction * (jumps.find((jump) => jump > now) ?? jumps.at(-1) ?? 1)
}

/** The next step of the ladder, slower or faster, in the direction it has. */
export function rateBy(rate: number, steps: 1 | -1): number {
  const size = Math.abs(rate)
  const next = steps > 0 ? ladder.find((one) => one > size + 1e-6) : ladder.findLast((one) => one < size - 1e-6)
  return Math.sign(rate || 1) * (next ?? size)
}
