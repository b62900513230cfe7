// What a look at OBS's picture says: whether it is black, whether it stands still, and for how long. Pure; asks no OBS.

/** Three bytes for each pixel (red, green, blue), the top row first, no padding. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** What the looks so far say. Times in ms of the monotonic clock. */
export interface PictureState {
  readonly last: { readonly picture: Picture; readonly atMs: number } | null
  /** The first of the black looks in a row. */
  readonly blackSinceMs: number | null
  /** The first of the equal looks in a row; null while it is black, which is said instead. */
  readonly frozenSinceMs: number | null
  /** Long enough to be said. */
  readonly black: boolean
  readonly frozen: boolean
}

/** So long in a row: with a look every 2 s, one may come 2 s late, and it is still said within 10 s of its beginning. */
export const saidAfterMs = 6_000
/** Longer than this without a look, and nobody knows what was in between. */
export const longestGapMs = 5_000
/** More than any look is asked for; keeps a bad head from asking for gigabytes. */
const longestSide = 8_192

/** An uncompressed BMP of 24 or 32 bits, as GetSourceScreenshot gives it: `data:image/bmp;base64,...` or the base64 alone. */
export function parseBmp(dataUrlOrBase64: string): Picture | undefined {
  const comma = dataUrlOrBase64.startsWith('data:') ? dataUrlOrBase64.indexOf(',') : -1
  const bytes = Buffer.from(dataUrlOrBase64.slice(comma + 1), 'base64')
  const head = readHead(bytes)
  if (!head) return undefined
  const { offset, width, height, bottomUp, bytesPerPixel } = head
  // Rows are padded to four bytes.
  const stride = Math.ceil((width * bytesPerPixel) / 4) * 4
  if (offset + stride * height > bytes.length) return undefined
  const pixels = new Uint8Array(width * height * 3)
  let to = 0
  for (let y = 0; y < height; y++) {
    let from = offset + stride * (bottomUp ? height - 1 - y : y)
    for (let x = 0; x < width; x++, from += bytesPerPixel) {
      pixels[to++] = bytes[from + 2] ?? 0
      pixels[to++] = bytes[from + 1] ?? 0
      pixels[to++] = bytes[from] ?? 0
    }
  }
  return { width, height, pixels }
}

interface Head {
  readonly offset: number
  readonly width: number
  readonly height: number
  readonly bottomUp: boolean
  readonly bytesPerPixel: number
}

/**
 *   0 'BM'   10 offset of the pixels (u32)   14 size of the second head (u32, 40 or more)   18 width (i32)
 *  22 height (i32; negative = top row first)   26 planes (u16, 1)   28 bits (u16)   30 compression (u32, 0 = none)
 */
function readHead(bytes: Buffer): Head | undefined {
  if (bytes.length < 54 || bytes.toString('latin1', 0, 2) !== 'BM') return undefined
  const [offset, size] = [bytes.readUInt32LE(10), bytes.readUInt32LE(14)]
  const [width, signedHeight] = [bytes.readInt32LE(18), bytes.readInt32LE(22)]
  const [planes, bits, compression] = [bytes.readUInt16LE(26), bytes.readUInt16LE(28), bytes.readUInt32LE(30)]
  if (size < 40 || offset < 14 + size || planes !== 1 || compression !== 0 || ![24, 32].includes(bits)) return undefined
  const height = Math.abs(signedHeight)
  if (Math.min(width, height) < 1 || Math.max(width, height) > longestSide) return undefined
  return { offset, width, height, bottomUp: signedHeight > 0, bytesPerPixel: bits / 8 }
}

/** 16 is black in video levels when nobody stretched them to 0, and a covered camera's noise stays below it. */
const blackLevel = 16
/** A hot pixel, or one in a thousand lit by the noise, does not make a picture. */
const outliers = 0.001

/** No pixel's brightest channel is above 16, but for one pixel in a thousand. */
export function isBlack({ width, height, pixels }: Picture): boolean {
  let left = Math.floor(width * height * outliers)
  for (let at = 0; at < pixels.length; at += 3) {
    const brightest = Math.max(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0)
    if (brightest > blackLevel && --left < 0) return false
  }
  return true
}

/** Not one channel of one pixel differs. A camera that runs has noise enough to differ even in a small picture. */
export function sameAs(a: Picture, b: Picture): boolean {
  return a.width === b.width && a.height === b.height && Buffer.compare(a.pixels, b.pixels) === 0
}

/** Before the first look. */
export const noLooks: PictureState = { last: null, blackSinceMs: null, frozenSinceMs: null, black: false, frozen: false }

/** Takes one look; null = it was asked for and did not come. `atMs`: the monotonic clock. */
export function watchPicture(state: PictureState, picture: Picture | null, atMs: number): PictureState {
  const before = state.last && atMs - state.last.atMs > longestGapMs ? noLooks : state
  if (!picture) return before
  const dark = isBlack(picture)
  const still = !dark && before.last !== null && sameAs(before.last.picture, picture)
  const blackSinceMs = dark ? (before.blackSinceMs ?? atMs) : null
  const frozenSinceMs = still ? (before.frozenSinceMs ?? before.last?.atMs ?? atMs) : null
  return { last: { picture, atMs }, blackSinceMs, frozenSinceMs, black: lasts(blackSinceMs, atMs), frozen: lasts(frozenSinceMs, atMs) }
}

function lasts(sinceMs: number | null, nowMs: number): boolean {
  return sinceMs !== null && nowMs - sinceMs >= saidAfterMs
}
