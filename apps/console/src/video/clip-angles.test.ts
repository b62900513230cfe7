import type { Clip } from '@restrike/replay/contract'
import { expect, test } from 'vitest'
import { angleNamed, boundsOf, offsetMs } from './clip-angles.ts'

const angle = (connection: string, startAt: string | null) => ({ connection, startAt })
// `as`: only what is looked at.
const clip = {
  jumpToMs: 6_000,
  window: { fromMs: 4_000, toMs: 9_000 },
  angles: [angle('main', '2026-03-14T09:00:00.000Z'), angle('side', '2026-03-14T09:00:02.500Z'), angle('late', null)],
} as unknown as Clip

test('a position in one angle is later or earlier in another', () => {
  expect(offsetMs(clip, 0, 1)).toBe(-2_500)
  expect(offsetMs(clip, 1, 0)).toBe(2_500)
  expect(offsetMs(clip, 0, 2)).toBe(0)
})

test('window and action are where they are in the angle shown, within its film', () => {
  expect(boundsOf(clip, 1, { fromMs: 0, toMs: 5_000 })).toEqual({
    fromMs: 0,
    toMs: 5_000,
    jumpToMs: 3_500,
    window: { fromMs: 1_500, toMs: 6_500 },
  })
  expect(boundsOf(clip, 1, { fromMs: 0, toMs: 2_000 }).jumpToMs).toBe(2_000)
})

test('a camera is found by its name; the leading one stands in for a missing one', () => {
  expect([angleNamed(clip, 'side'), angleNamed(clip, 'none'), angleNamed(null, 'side')]).toEqual([1, 0, 0])
})
