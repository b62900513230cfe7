import { expect, test } from 'vitest'
import { pictureFault } from './picture.ts'
import { png } from './pictures.ts'

const good = png(3, 2)

/** The head of a WebP: kind of its first part, and what stands in it. */
function webp(kind: string, at: number, ...sizes: number[]): Buffer {
  const bytes = Buffer.alloc(64)
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write(`WEBP${kind}`, 8, 'latin1')
  sizes.forEach((size, i) => (bytes[at + i] = size))
  return bytes
}

test.each([
  ['a PNG', '.png', good],
  ['a large WebP', '.webp', webp('VP8X', 24, 0xff, 0x03, 0, 0xff, 0x02, 0)],
  ['a WebP without loss', '.webp', webp('VP8L', 21, 0x2f, 0x40, 0, 0)],
  ['a WebP as a photograph', '.webp', webp('VP8 ', 26, 0x40, 0, 0x30, 0)],
  ['an SVG with a mark in front', '.svg', Buffer.from('\uFEFF<svg xmlns="http://www.w3.org/2000/svg"/>')],
])('%s is taken', (_what, ending, bytes) => {
  expect(pictureFault(ending, bytes)).toBeUndefined()
})

test.each([
  ['a text named as a PNG', '.png', Buffer.from('<svg onload="alert(1)"/>'.repeat(9)), 'it is no whole PNG'],
  ['half a PNG', '.png', good.subarray(0, -9), 'it is no whole PNG'],
  ['a PNG named as a WebP', '.webp', good, 'it is no whole WebP'],
  ['half a WebP', '.webp', webp('VP8X', 24, 1).subarray(0, 40), 'it is no whole WebP'],
  ['a PNG named as an SVG', '.svg', good, 'it is no text in UTF-8'],
  ['an SVG in two bytes a letter', '.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>', 'utf16le'), 'it is no well-formed SVG'],
  ['a PNG that would fill the memory', '.png', png(4_097, 1), 'it has more than 4096 pixels a side'],
  ['a PNG without a pixel', '.png', png(0, 1), 'it is no whole PNG'],
  ['more than 512 kB', '.png', Buffer.concat([good, Buffer.alloc(512 * 1024)]), 'it is larger than 512 kB'],
])('%s is refused', (_what, ending, bytes, reason) => {
  expect(pictureFault(ending, bytes)).toBe(reason)
})
