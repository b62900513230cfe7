import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameAt, frameCount, frameTable, groupOf, startMs, type FrameTable, type PacketTime } from './frame-table.ts'

const packet = (timestampUs: number, key = false): PacketTime => ({ timestampUs, durationUs: 33_333, key })
const made = (packets: readonly PacketTime[]): FrameTable => {
  const table = frameTable(packets)
  if (!table) throw new Error('no table')
  return table
}
/** In the order of decoding, as with B-frames. */
const table = made([packet(0, true), packet(100_000), packet(33_333), packet(66_666), packet(133_333, true), packet(166_666)])

test('frames are in the order of showing, whatever the order of decoding', () => {
  expect([...table.startsUs]).toEqual([0, 33_333, 66_666, 100_000, 133_333, 166_666])
  expect(table.keys).toEqual([0, 4])
  expect(table.endUs).toBe(199_999)
})

test.each([
  [-5, 0],
  [0, 0],
  [33.332, 0],
  [33.333, 1],
  [120, 3],
  [133.333, 4],
  [9_000, 5],
])('at %d ms frame %d is on the screen', (ms, frame) => {
  expect(frameAt(table, ms)).toBe(frame)
})

test('a group reaches from its key frame to the one before the next', () => {
  expect([0, 3, 4, 5].map((frame) => groupOf(table, frame))).toEqual([
    { first: 0, last: 3 },
    { first: 0, last: 3 },
    { first: 4, last: 5 },
    { first: 4, last: 5 },
  ])
})

test('without a key frame there is nothing to decode', () => {
  expect(frameTable([packet(0)])).toBeUndefined()
  expect(frameTable([])).toBeUndefined()
})

test('a frame that does not tell its length lasts as long as the others', () => {
  const [first, second] = [packet(0, true), packet(40_000)].map((one) => ({ ...one, durationUs: 0 }))
  expect(made([first, second].flatMap((one) => one ?? [])).endUs).toBe(80_000)
})

test('each frame is found at its own beginning, at even and at uneven times', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 80 })
  fc.assert(
    fc.property(steps, (distances) => {
      let us = 0
      const uneven = made([packet(0, true), ...distances.map((distance) => packet((us += distance)))])
      for (let frame = 0; frame < frameCount(uneven); frame++) expect(frameAt(uneven, startMs(uneven, frame))).toBe(frame)
    }),
  )
})
