import { expect, test } from 'vitest'
import type { MonitorSeries } from '../contract.ts'
import { RollUp } from './roll-up.ts'
import { seriesNames, type Row } from './series.ts'

type Known = Partial<Record<MonitorSeries, number>>

function row(at: number, known: Known): Row {
  return { at, values: seriesNames.map((name) => known[name] ?? null) }
}

function told(done: Row | null): { at: number; known: Known } | null {
  if (!done) return null
  const known = seriesNames.flatMap((name, i) => {
    const value = done.values[i] ?? null
    return value === null ? [] : [[name, value] as const]
  })
  return { at: done.at, known: Object.fromEntries(known) }
}

/** What a roll-up of ten seconds makes of rows. */
function rolled(...rows: Row[]) {
  const rollUp = new RollUp(10_000)
  const done = rows.map((each) => rollUp.add(each)).filter((each) => each !== null)
  return { done: done.map(told), open: told(rollUp.open) }
}

test('a span is the mean, but the highest delay and the least that is free', () => {
  const { done } = rolled(
    row(10_000, { 'cpu.total': 10, 'cpu.loopDelayMs': 1, 'memory.available': 500, 'disk.data.free': 90 }),
    row(11_000, { 'cpu.total': 20, 'cpu.loopDelayMs': 40, 'memory.available': 300, 'disk.data.free': 80 }),
    row(20_000, {}),
  )
  expect(done).toEqual([{ at: 10_000, known: { 'cpu.total': 15, 'cpu.loopDelayMs': 40, 'memory.available': 300, 'disk.data.free': 80 } }])
})

test('what was not known is not counted, and of nothing known nothing is made', () => {
  const { done } = rolled(row(0, {}), row(1_000, { temperature: 50 }), row(2_000, { temperature: 60 }), row(10_000, {}))
  expect(done).toEqual([{ at: 0, known: { temperature: 55 } }])
})

test('spans begin at even times, whenever the samples come', () => {
  const { done, open } = rolled(row(13_250, { 'cpu.own': 1 }), row(19_999, { 'cpu.own': 3 }), row(47_100, { 'cpu.own': 9 }))
  expect(done).toEqual([{ at: 10_000, known: { 'cpu.own': 2 } }])
  expect(open).toEqual({ at: 40_000, known: { 'cpu.own': 9 } })
})

test('a clock that is set back ends the span', () => {
  const { done, open } = rolled(row(50_000, { 'cpu.own': 1 }), row(20_000, { 'cpu.own': 2 }), row(21_000, { 'cpu.own': 4 }))
  expect(done).toEqual([{ at: 50_000, known: { 'cpu.own': 1 } }])
  expect(open).toEqual({ at: 20_000, known: { 'cpu.own': 3 } })
})

test('rows of the run before count in the span that is under way, and only there', () => {
  const rollUp = new RollUp(10_000)
  rollUp.add(row(25_000, { 'cpu.own': 9 }))
  rollUp.precede([row(18_000, { 'cpu.own': 100 }), row(20_000, { 'cpu.own': 1 }), row(21_000, { 'cpu.own': 2 })])
  expect(told(rollUp.end())).toEqual({ at: 20_000, known: { 'cpu.own': 4 } })
  expect(rollUp.end()).toBeNull()
})
