import { expect, test } from 'vitest'
import { sampleAt } from '../fixtures.ts'
import { sqliteDatabase } from '@restrike/testkit'
import { History, type HistoryQuestion } from './history.ts'

const noon = Date.UTC(2026, 4, 1, 12)
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** One sample a second from `fromMs` on; the share of the processor is the second of the minute. */
function run(history: History, fromMs: number, seconds: number, keep = true): void {
  for (let i = 0; i < seconds; i++) {
    const at = fromMs + i * 1_000
    const sample = sampleAt(at)
    history.take({ ...sample, cpu: { ...sample.cpu, totalPercent: new Date(at).getUTCSeconds() } }, keep)
  }
}

function question(fromMs: number, toMs: number, fields: Partial<HistoryQuestion> = {}): HistoryQuestion {
  return { series: ['cpu.total'], stretch: { fromMs, toMs }, resolution: undefined, nowMs: toMs, intervalMs: 1_000, ...fields }
}

test('a sample just taken is in the answer, without any database', async () => {
  const history = new History()
  run(history, noon, 5)
  const answer = await history.ask(question(noon, noon + 5_000))
  expect(answer).toEqual({
    resolution: '1s',
    at: [0, 1, 2, 3, 4].map((second) => noon + second * 1_000),
    series: { 'cpu.total': [0, 1, 2, 3, 4] },
  })
})

test('what was before this run cannot be told without a database', async () => {
  const history = new History()
  run(history, noon, 5)
  expect(await history.ask(question(noon - hour, noon + 5_000))).toBeUndefined()
})

test('three resolutions are written, a few seconds in one group, and read by another run', async () => {
  const db = sqliteDatabase()
  const history = new History()
  await history.attach(db, noon)
  run(history, noon, 121)
  await history.write(noon + 121_000, false)
  expect(db.groups).toBe(1)
  expect(db.rows('SELECT span, count(*) AS rows FROM monitor_history GROUP BY span')).toEqual([
    { span: 1_000, rows: 120 },
    { span: 10_000, rows: 12 },
    { span: 60_000, rows: 2 },
  ])
  const later = new History()
  await later.attach(db, noon + hour)
  const ask = (resolution: '1s' | '10s' | '1min') => later.ask(question(noon, noon + 3 * minute, { resolution }))
  expect((await ask('10s'))?.series['cpu.total']).toEqual([4.5, 14.5, 24.5, 34.5, 44.5, 54.5, 4.5, 14.5, 24.5, 34.5, 44.5, 54.5])
  expect(await ask('1min')).toEqual({ resolution: '1min', at: [noon, noon + minute], series: { 'cpu.total': [29.5, 29.5] } })
  expect((await ask('1s'))?.at).toHaveLength(120)
})

test('what waits is in the answer behind what is on the disk', async () => {
  const db = sqliteDatabase()
  const history = new History()
  await history.attach(db, noon)
  run(history, noon, 30)
  await history.write(noon + 30_000, false)
  run(history, noon + 30_000, 6)
  const answer = await history.ask(question(noon - hour + minute, noon + 36_000))
  expect(answer?.series['cpu.total']).toEqual(Array.from({ length: 36 }, (_, i) => i))
})

test('a minute that the program was restarted in is made of both runs', async () => {
  const db = sqliteDatabase()
  const before = new History()
  await before.attach(db, noon)
  run(before, noon, 30)
  await before.end(noon + 30_000)
  const after = new History()
  run(after, noon + 40_000, 2)
  await after.attach(db, noon + 41_500)
  run(after, noon + 42_000, 20)
  await after.write(noon + minute, false)
  const seconds = [...Array.from({ length: 30 }, (_, i) => i), ...Array.from({ length: 20 }, (_, i) => 40 + i)]
  const mean = seconds.reduce((sum, value) => sum + value, 0) / seconds.length
  expect(db.rows('SELECT at, cpu_total FROM monitor_history WHERE span = 60000')).toEqual([
    { at: noon, cpu_total: Number(mean.toFixed(2)) },
  ])
})

test('a time when the program did not run is a gap and not a line', async () => {
  const db = sqliteDatabase()
  const history = new History()
  await history.attach(db, noon)
  run(history, noon, 3)
  run(history, noon + 20_000, 2)
  const answer = await history.ask(question(noon - minute, noon + 22_000))
  expect(answer?.series['cpu.total']).toEqual([0, 1, 2, null, 20, 21])
  expect(answer?.at[3]).toBe(noon + 3_000)
})

test('a write that fails loses nothing, and the next one brings it', async () => {
  const db = sqliteDatabase()
  const history = new History()
  await history.attach(db, noon)
  run(history, noon, 11)
  db.refuse(true)
  await expect(history.write(noon + 11_000, false)).rejects.toThrow('full')
  run(history, noon + 11_000, 10)
  db.refuse(false)
  await history.write(noon + 21_000, false)
  expect(db.rows('SELECT count(*) AS rows FROM monitor_history WHERE span = 1000')).toEqual([{ rows: 20 }])
  expect([history.waiting, history.lost]).toEqual([0, 0])
})

test('a day without a database is bounded memory: the seconds of the last hour and all else are kept for it', async () => {
  const history = new History()
  run(history, noon, 3 * 3_600)
  expect(history.waiting).toBeLessThan(6_000)
  const db = sqliteDatabase()
  const end = noon + 3 * hour
  await history.attach(db, end)
  for (let i = 0; i < 5; i++) await history.write(end, false)
  expect(history.waiting).toBe(0)
  expect(db.rows('SELECT span, count(*) AS rows, min(at) AS first FROM monitor_history GROUP BY span')).toEqual([
    { span: 1_000, rows: 3_660, first: end - 3_661 * 1_000 },
    { span: 10_000, rows: 1_079, first: noon },
    { span: 60_000, rows: 179, first: noon },
  ])
})

test('what is too old is removed, each resolution by its own time', async () => {
  const db = sqliteDatabase()
  const history = new History()
  await history.attach(db, noon)
  run(history, noon, 61)
  await history.write(noon + minute, false)
  const spans = () => db.rows('SELECT DISTINCT span FROM monitor_history ORDER BY span').map(({ span }) => span)
  await history.write(noon + hour + 2 * minute, true)
  expect(spans()).toEqual([10_000, 60_000])
  await history.write(noon + day + 2 * minute, true)
  expect(spans()).toEqual([60_000])
  await history.write(noon + 31 * day + 2 * minute, true)
  expect(spans()).toEqual([])
})

test('with the history off nothing is written, and what was measured meanwhile not later either', async () => {
  const db = sqliteDatabase()
  const history = new History()
  await history.attach(db, noon)
  run(history, noon, 60, false)
  run(history, noon + minute, 2, true)
  await history.write(noon + 2 * minute, false)
  expect(db.rows('SELECT at FROM monitor_history WHERE span = 1000')).toEqual([{ at: noon + 59_000 }, { at: noon + minute }])
  expect((await history.ask(question(noon, noon + 2 * minute)))?.at).toHaveLength(62)
})

test('a month is thinned to what a plot has room for, and exact where it is asked for by name', async () => {
  const db = sqliteDatabase()
  const history = new History()
  await history.attach(db, noon)
  const start = noon - 30 * day
  db.rows(`WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 43199)
    INSERT INTO monitor_history (span, at, cpu_total, cpu_loopdelayms, disk_data_free)
    SELECT 60000, ${start} + i * 60000, i % 100, i % 7, 1000 - i % 7 FROM n`)
  const series = ['cpu.total', 'cpu.loopDelayMs', 'disk.data.free'] as const
  const plot = await history.ask(question(start, noon, { series }))
  expect(plot?.resolution).toBe('1min')
  expect(plot?.at.length).toBeLessThan(4_000)
  expect(plot?.at.length).toBeGreaterThan(3_900)
  expect(plot?.series['cpu.loopDelayMs']?.[1]).toBe(6)
  expect(plot?.series['disk.data.free']?.[1]).toBe(994)
  const exact = await history.ask(question(start, noon, { series, resolution: '1min' }))
  expect(exact?.at).toHaveLength(43_200)
  expect(exact?.series['cpu.total']?.slice(98, 102)).toEqual([98, 99, 0, 1])
})

test('the point that holds the beginning is part of the answer, and so is the one under way', async () => {
  const history = new History()
  run(history, noon, 100)
  const ask = (fromMs: number, resolution: '10s' | '1min') => history.ask(question(fromMs, noon + 100_000, { resolution }))
  expect((await ask(noon + 85_500, '10s'))?.at).toEqual([noon + 80_000, noon + 90_000])
  const young = new History()
  run(young, noon + 20_000, 3)
  expect(await young.ask(question(noon + 21_000, noon + 23_000, { resolution: '1min' }))).toMatchObject({ at: [noon] })
})

test('an empty stretch is an empty answer', async () => {
  const history = new History()
  await history.attach(sqliteDatabase(), noon)
  expect(await history.ask(question(noon, noon - hour))).toEqual({ resolution: '1s', at: [], series: { 'cpu.total': [] } })
})
