import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeSlices, type ReadSlice } from './time-slices.ts'

interface Row {
  readonly at: number
  readonly n: number
}

/** A journal of rows in the order of reception, that counts what it is asked for. */
function journal(ats: readonly number[]) {
  const rows = ats.map((at, n): Row => ({ at, n }))
  const asked = { times: 0, rows: 0 }
  const read: ReadSlice<Row> = (fromMs, toMs, limit) => {
    const found = rows.filter(({ at }) => at >= fromMs && at <= toMs).slice(0, limit)
    asked.times++
    asked.rows += found.length
    return Promise.resolve(found)
  }
  return { rows, asked, read }
}

test('whatever is in it, each row of the time comes once, and slice follows slice', async () => {
  const ats = fc.array(fc.oneof(fc.nat(500_000), fc.integer({ min: 70_000, max: 70_003 })), { maxLength: 120 })
  await fc.assert(
    fc.asyncProperty(ats, fc.nat(500_000), fc.nat(500_000), fc.integer({ min: 2, max: 20 }), async (all, from, to, page) => {
      const { rows, read } = journal(all)
      const slices = await Array.fromAsync(timeSlices(read, from, to, page))
      const expected = rows.filter(({ at }) => at >= from && at <= to)
      expect(slices.flat().toSorted((a, b) => a.n - b.n)).toEqual(expected)
      const ends = slices.map((slice) => [Math.min(...slice.map(({ at }) => at)), Math.max(...slice.map(({ at }) => at))])
      for (const [i, [least = 0]] of ends.entries()) expect(least).toBeGreaterThan(ends[i - 1]?.[1] ?? -1)
    }),
    { numRuns: 300 },
  )
})

test('a year without anything is passed in few steps', async () => {
  const { read, asked } = journal([1_000, 365 * 86_400_000])
  expect((await Array.fromAsync(timeSlices(read, 0, 366 * 86_400_000))).flat()).toHaveLength(2)
  expect(asked.times).toBeLessThan(20)
})

test('of a full day little is read twice', async () => {
  const { read, asked } = journal(Array.from({ length: 100_000 }, (_none, i) => i * 864))
  let most = 0
  for await (const slice of timeSlices(read, 0, 86_400_000)) most = Math.max(most, slice.length)
  expect(most).toBeLessThan(5_000)
  expect(asked.rows).toBeLessThan(200_000)
})
