import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBlack, noLooks, parseBmp, sameAs, watchPicture, type Picture, type PictureState } from './picture.ts'

interface BmpOptions {
  bits: number
  topDown: boolean
  compression: number
  height: number
}

/** A BMP of the pixels given as `[red, green, blue]`, top row first. */
function bmp(rows: number[][][], options: Partial<BmpOptions> = {}): Buffer {
  const { bits, topDown, compression, height }: BmpOptions = { bits: 24, topDown: false, compression: 0, height: rows.length, ...options }
  const width = rows[0]?.length ?? 0
  const stride = Math.ceil((width * bits) / 32) * 4
  const bytes = Buffer.alloc(54 + stride * rows.length)
  bytes.write('BM')
  const words: [number, number][] = [
    [2, bytes.length],
    [10, 54],
    [14, 40],
    [18, width],
    [22, topDown ? -height : height],
  ]
  for (const [at, value] of words) bytes.writeInt32LE(value, at)
  bytes.writeUInt16LE(1, 26)
  bytes.writeUInt16LE(bits, 28)
  bytes.writeUInt32LE(compression, 30)
  for (const [y, row] of (topDown ? rows : rows.toReversed()).entries()) {
    for (const [x, pixel] of row.entries()) bytes.set(pixel.toReversed(), 54 + y * stride + (x * bits) / 8)
  }
  return bytes
}

const rows = [
  [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ],
  [
    [10, 11, 12],
    [13, 14, 15],
    [250, 251, 252],
  ],
]
const expected = { width: 3, height: 2, pixels: Uint8Array.from(rows.flat(2)) }
const url = (bytes: Buffer) => `data:image/bmp;base64,${bytes.toString('base64')}`

test.each<[string, string]>([
  ['24 bits, bottom row first', url(bmp(rows))],
  ['24 bits, top row first', url(bmp(rows, { topDown: true }))],
  ['32 bits, bottom row first', url(bmp(rows, { bits: 32 }))],
  ['32 bits, top row first', url(bmp(rows, { bits: 32, topDown: true }))],
  ['base64 alone', bmp(rows).toString('base64')],
])('reads %s', (_what, text) => {
  expect(parseBmp(text)).toEqual(expected)
})

test.each<[string, string]>([
  ['nothing', ''],
  ['another kind of picture', 'data:image/png;base64,iVBORw0KGgo='],
  ['a compressed one', url(bmp(rows, { compression: 1 }))],
  ['16 bits', url(bmp(rows, { bits: 16 }))],
  ['one that is cut off', url(bmp(rows).subarray(0, -1))],
  ['no height', url(bmp(rows, { height: 0 }))],
  ['a height beyond its bytes', url(bmp(rows, { height: 5000 }))],
  ['the lowest height there is', url(bmp(rows, { height: -(2 ** 31) }))],
])('does not read %s', (_what, text) => {
  expect(parseBmp(text)).toBeUndefined()
})

test('random text and damaged pictures never throw', () => {
  const damaged = fc.tuple(fc.array(fc.tuple(fc.nat(53), fc.nat(255)), { maxLength: 8 }), fc.nat(90)).map(([changes, length]) => {
    const bytes = bmp(rows)
    for (const [at, value] of changes) bytes[at] = value
    return url(bytes.subarray(0, length))
  })
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        damaged,
        fc.uint8Array().map((bytes) => url(Buffer.from(bytes))),
      ),
      (text) => {
        const picture = parseBmp(text)
        if (picture) expect(picture.pixels).toHaveLength(picture.width * picture.height * 3)
      },
    ),
    { numRuns: 3000 },
  )
})

const grey = (value: number): Picture => ({ width: 96, height: 54, pixels: new Uint8Array(96 * 54 * 3).fill(value) })

/** With so many pixels lit in one channel. */
function lit(count: number): Picture {
  const picture = grey(16)
  for (let pixel = 0; pixel < count; pixel++) picture.pixels[pixel * 300 + 2] = 255
  return picture
}

test.each<[string, Picture, boolean]>([
  ['black', grey(0), true],
  ['black in video levels', grey(16), true],
  ['a little more', grey(17), false],
  ['five lit pixels', lit(5), true],
  ['six lit pixels', lit(6), false],
])('of 96 x 54 with %s', (_what, picture, black) => {
  expect(isBlack(picture)).toBe(black)
})

test('one channel of one pixel makes a difference, and so does the shape', () => {
  expect(sameAs(grey(80), grey(80))).toBe(true)
  const other = grey(80)
  other.pixels[500] = 81
  expect(sameAs(grey(80), other)).toBe(false)
  expect(sameAs(grey(80), { ...grey(80), width: 54, height: 96 })).toBe(false)
})

/** One letter for a look every 2 s: B black, S still, `-` none came, any digit a picture of its own. */
function looks(letters: string, stepMs = 2_000): PictureState {
  const picture = (letter: string) => (letter === 'B' ? grey(0) : grey(letter === 'S' ? 200 : 100 + Number(letter)))
  return letters.split('').reduce((state, letter, n) => watchPicture(state, letter === '-' ? null : picture(letter), n * stepMs), noLooks)
}

test.each<[string, Pick<PictureState, 'blackSinceMs' | 'frozenSinceMs' | 'black' | 'frozen'>]>([
  ['1', { blackSinceMs: null, frozenSinceMs: null, black: false, frozen: false }],
  ['1BBB', { blackSinceMs: 2_000, frozenSinceMs: null, black: false, frozen: false }],
  ['1BBBB', { blackSinceMs: 2_000, frozenSinceMs: null, black: true, frozen: false }],
  ['1BBBBB1', { blackSinceMs: null, frozenSinceMs: null, black: false, frozen: false }],
  ['1BBB1BBB', { blackSinceMs: 10_000, frozenSinceMs: null, black: false, frozen: false }],
  ['1SSS', { blackSinceMs: null, frozenSinceMs: 2_000, black: false, frozen: false }],
  ['1SSSS', { blackSinceMs: null, frozenSinceMs: 2_000, black: false, frozen: true }],
  ['1SSSS2', { blackSinceMs: null, frozenSinceMs: null, black: false, frozen: false }],
  ['1212121', { blackSinceMs: null, frozenSinceMs: null, black: false, frozen: false }],
  ['SSSSBBBB', { blackSinceMs: 8_000, frozenSinceMs: null, black: true, frozen: false }],
  ['S-S-S', { blackSinceMs: null, frozenSinceMs: 0, black: false, frozen: true }],
  ['SSSS-', { blackSinceMs: null, frozenSinceMs: 0, black: false, frozen: true }],
  ['SSSS---', { blackSinceMs: null, frozenSinceMs: null, black: false, frozen: false }],
  ['SSSS--S', { blackSinceMs: null, frozenSinceMs: null, black: false, frozen: false }],
  ['BBBB--BBB', { blackSinceMs: 12_000, frozenSinceMs: null, black: false, frozen: false }],
])('the looks %s', (letters, state) => {
  expect(looks(letters)).toMatchObject(state)
})

test('black is said within 10 s, however the looks fall', () => {
  for (let firstLookMs = 0; firstLookMs < 2_000; firstLookMs += 100) {
    let state = watchPicture(noLooks, grey(120), firstLookMs - 2_000)
    // It is black from 0 on.
    let saidMs = 0
    for (let atMs = firstLookMs + 1; !state.black; atMs += 2_000) {
      state = watchPicture(state, grey(0), atMs)
      saidMs = atMs
    }
    expect(saidMs).toBeLessThanOrEqual(10_000)
  }
})
