// A running time code in OBS's picture: the Marker changes its colour all the time, and a test reads back from a pixel when that was.
import type { RawObs } from '@restrike/testkit'

/** Levels of each colour channel: far enough apart to survive encoding. */
const levels = 6
const step = 255 / (levels - 1)
const codes = levels ** 3

export interface Rgb {
  readonly red: number
  readonly green: number
  readonly blue: number
}

export interface TimeCode {
  /** The moment at which the colour of a pixel was asked for, the one next to `near` (both ms since 1970). */
  momentOf(pixel: Rgb, near: number): number
  stop(): Promise<void>
}

/** A new colour each `everyMs`; the same one comes again after 216 of them. */
export async function startTimeCode(hand: RawObs, everyMs = 40): Promise<TimeCode> {
  const paintedAt: number[] = []
  let asked = Promise.resolve()
  let busy = false
  const paint = (): void => {
    if (busy) return
    busy = true
    const color = colourOf(paintedAt.length % codes)
    paintedAt.push(Date.now())
    asked = hand
      .ask('SetInputSettings', { inputName: 'Marker', inputSettings: { color } })
      .then(() => undefined)
      .finally(() => (busy = false))
  }
  paint()
  const timer = setInterval(paint, everyMs)
  return {
    momentOf(pixel, near) {
      const code = codeOf(pixel)
      const moments = paintedAt.filter((_at, n) => n % codes === code)
      return moments.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near))[0] ?? Number.NaN
    },
    async stop() {
      clearInterval(timer)
      await asked
    },
  }
}

/** As OBS counts colours: 0xAABBGGRR. Neighbours differ much, so that a blend of two frames is no third one nearby. */
function colourOf(code: number): number {
  const [red, green, blue] = [code % levels, Math.floor(code / levels) % levels, Math.floor(code / levels / levels)]
  return ((0xff << 24) | (Math.round(blue * step) << 16) | (Math.round(green * step) << 8) | Math.round(red * step)) >>> 0
}

function codeOf({ red, green, blue }: Rgb): number {
  const level = (value: number) => Math.round(value / step)
  return level(red) + levels * level(green) + levels * levels * level(blue)
}
