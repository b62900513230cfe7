import { expect, test } from 'vitest'
import { emptyTrends, foundInTrends, nothingKnown, trendsAt, warmUpMs, withMeasured, withSettings, type Trends } from './trends.ts'

const settings = { trendMinutes: 20, memoryGrowthMegabytesPerHour: 50 }
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const megabyte = 1e6

/** What a second brings is looked at over a time; `memory` in MB by minute. Gives the minute in which growth was first said, or undefined. */
function saidAt(memory: (minute: number) => number, minutes: number, given = settings): number | undefined {
  let trends = emptyTrends(given)
  for (let second = 0; second <= minutes * 60; second++) {
    const nowMs = second * 1_000
    trends = withMeasured(trends, { memory: memory(second / 60) * megabyte }, nowMs)
    if (second % 10 === 0 && foundInTrends(trends, new Set(), nowMs).length > 0) return second / 60
  }
  return undefined
}

/** Repeatable noise between 0 and 1. */
const noise = (minute: number) => Math.abs(Math.sin(minute * 7_919.37) * 1_000) % 1
const saw = (minute: number, height: number, every: number) => height * ((minute % every) / every)

test.each<[string, (minute: number) => number]>([
  ['memory that stays', () => 200],
  ['noise', (m) => 200 + 20 * noise(m)],
  ['a saw of a minute', (m) => 200 + saw(m, 60, 1)],
  ['a saw of five minutes', (m) => 200 + saw(m, 60, 5) + 5 * noise(m)],
  ['a slow saw of half an hour, once it has been seen to fall', (m) => 200 + saw(m + 20, 40, 30)],
  ['a warm-up that ends', (m) => 150 + 60 * Math.min(1, m / 6) + 5 * noise(m)],
  ['a step', (m) => (m < 40 ? 200 : 300)],
  ['one large thing that comes and goes', (m) => (m > 30 && m < 36 ? 600 : 200)],
  ['growth below the limit', (m) => 200 + (30 / 60) * m + 5 * noise(m)],
  ['memory that falls', (m) => 400 - m],
])('%s is no leak', (_, memory) => {
  expect(saidAt(memory, 120)).toBeUndefined()
})

test.each<[string, (minute: number) => number]>([
  ['a straight leak', (m) => 200 + 2 * Math.max(0, m - 30)],
  ['a leak at just above the limit', (m) => 200 + (60 / 60) * Math.max(0, m - 30)],
  ['a leak in noise', (m) => 200 + 3 * Math.max(0, m - 30) + 10 * noise(m)],
  ['a leak under a saw', (m) => 200 + 5 * Math.max(0, m - 30) + saw(m, 40, 2)],
])('%s that begins after half an hour is said within its window, and not before it has held', (_, memory) => {
  const said = saidAt(memory, 60)
  expect(said).toBeGreaterThan(30 + 10)
  expect(said).toBeLessThanOrEqual(30 + 20.5)
})

test('a leak from the first minute on is said when the window is full', () => {
  expect(saidAt((m) => 200 + 4 * m, 60)).toBeCloseTo(20, 0)
})

test('a short window finds a leak soon, and no saw', () => {
  const short = { trendMinutes: 1, memoryGrowthMegabytesPerHour: 50 }
  expect(saidAt((m) => 200 + 60 * Math.max(0, m - 2) + saw(m, 8, 0.2), 6, short)).toBeLessThanOrEqual(3.2)
  expect(saidAt((m) => 200 + saw(m, 8, 0.2), 30, short)).toBeUndefined()
})

test('what was said goes on being said until it is well below the limit', () => {
  const slow = (perHour: number): Trends => {
    let trends = emptyTrends(settings)
    for (let second = 0; second <= 1_300; second += 10)
      trends = withMeasured(trends, { memory: 2e8 + (perHour * megabyte * second) / 3_600 }, second * 1_000)
    return trends
  }
  const found = (perHour: number, standing: string[]) => foundInTrends(slow(perHour), new Set(standing), 1_300_000).length
  expect([found(45, []), found(45, ['trend memory']), found(30, ['trend memory'])]).toEqual([0, 1, 0])
})

test('what is found says how much, and what to do', () => {
  let trends = emptyTrends(settings)
  for (let second = 0; second <= 1_300; second += 10)
    trends = withMeasured(trends, { memory: 2e8 + (120e6 * second) / 3_600 }, second * 1_000)
  expect(foundInTrends(trends, new Set(), 1_300_000)).toMatchObject([
    {
      rule: 'trend',
      about: 'memory',
      severity: 'warning',
      text: expect.stringMatching(/grows by 120 MB an hour and does not come back: 24\d MB now/),
    },
  ])
})

test('the time in which a program warms up is short where the window is', () => {
  expect(warmUpMs({ ...settings, trendMinutes: 120 })).toBe(5 * minuteMs)
  expect(warmUpMs({ ...settings, trendMinutes: 0.1 })).toBe(1_500)
})

test('another limit keeps what was measured, another window begins anew', () => {
  const some = withMeasured(emptyTrends(settings), { memory: 1 }, 0)
  expect(withSettings(some, { ...settings, memoryGrowthMegabytesPerHour: 10 }).tracks.memory.spans).toHaveLength(1)
  expect(withSettings(some, { ...settings, trendMinutes: 10 }).tracks.memory.spans).toHaveLength(0)
})

test('what is kept has an end', () => {
  let trends = emptyTrends({ ...settings, trendMinutes: 0.05 })
  for (let i = 0; i < 20_000; i++) trends = withMeasured(trends, { memory: i }, i * 200)
  expect(trends.tracks.memory.spans.length).toBeLessThanOrEqual(1_200)
})

/** Two hours, a measurement each ten seconds. */
function afterTwoHours(values: (hour: number) => Partial<Record<'memory' | 'latency' | 'disk' | 'slow-queries', number>>): Trends {
  let trends = emptyTrends(settings)
  for (let ms = 0; ms <= 2 * hourMs; ms += 10_000) trends = withMeasured(trends, values(ms / hourMs), ms)
  return trends
}
const at = new Date(2026, 4, 1, 12, 40).getTime()

test('each trend is compared with its last hour and with yesterday', () => {
  const trends = afterTwoHours((hour) => ({ memory: 2e8 + 1e7 * hour, latency: 12, disk: 100e9 - 20e9 * hour, 'slow-queries': 3 }))
  const yesterday = { ...nothingKnown, memory: 180e6, latency: 11 }
  const [memory, latency, disk, slow] = trendsAt(trends, yesterday, at, 2 * hourMs)
  expect(memory).toMatchObject({ id: 'memory', unit: 'bytes', yesterday: 180e6, wrong: false })
  expect(memory?.perHour).toBeCloseTo(1e7, -4)
  expect(memory?.text).toBe('This program’s memory: 220 MB, rising by 10 MB an hour; yesterday at this time 180 MB.')
  expect(latency).toMatchObject({
    text: 'Delay of the event loop (p99): 12 ms, steady; yesterday at this time 11 ms.',
    now: 12,
    perHour: 0,
    yesterday: 11,
    wrong: false,
    unit: 'ms',
  })
  expect(disk).toMatchObject({
    wrong: true,
    text: expect.stringMatching(
      /^Free on the data disk: 60 GB, falling by 20 GB an hour\. It is full at 15:4\d if it goes on like this\.$/,
    ),
  })
  expect(slow).toMatchObject({ id: 'slow-queries', yesterday: null, wrong: false })
})

test('late is wrong when it rises or was much less yesterday, not when it was so all along', () => {
  const wrong = (latency: (hour: number) => number, yesterday: number | null) =>
    trendsAt(
      afterTwoHours((hour) => ({ latency: latency(hour) })),
      { ...nothingKnown, latency: yesterday },
      at,
      2 * hourMs,
    )[1]?.wrong
  expect(wrong((hour) => 10 + 60 * hour, null)).toBe(true)
  expect(wrong(() => 60, 10)).toBe(true)
  expect(wrong(() => 60, 55)).toBe(false)
  expect(wrong(() => 20, 2)).toBe(false)
})

test('before enough is known a trend says so', () => {
  expect(trendsAt(emptyTrends(settings), nothingKnown, at, 0).map(({ perHour, now, wrong }) => [perHour, now, wrong])).toEqual(
    Array.from({ length: 4 }, () => [null, null, false]),
  )
  const young = withMeasured(emptyTrends(settings), { memory: 2e8 }, 0)
  expect(trendsAt(young, nothingKnown, at, minuteMs)[0]).toMatchObject({ now: 2e8, perHour: null, text: 'This program’s memory: 200 MB.' })
})
