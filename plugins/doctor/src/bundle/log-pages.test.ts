import { expect, onTestFinished, test, vi } from 'vitest'
import { answered, unanswered } from '../answer.ts'
import type { Asks } from '../ask.ts'
import { now } from '../fixtures.ts'
import { lineText, logPages, pageLines, type Line } from './log-pages.ts'

/** A log with lines so many ms apart, the newest a moment ago. */
function logOf(count: number, apartMs: number) {
  const lines = Array.from({ length: count }, (_, i): Line => {
    const at = new Date(now - (count - i) * apartMs).toISOString()
    return { n: 0, at, level: 'info', subsystem: 'udp', message: `line ${i}`, data: null }
  })
  const spans: string[] = []
  const ask = (_: string, { from, to, limit }: { from: string; to: string; limit: number }) => {
    const inside = lines.filter(({ at }) => at >= from && at <= to)
    spans.push(from)
    return Promise.resolve(answered({ lines: inside.slice(0, limit), more: inside.length > limit }))
  }
  // Only the one question is asked.
  return { spans, asks: { ask } as unknown as Asks }
}

async function read(asks: Asks, lines: number, hours = 24): Promise<Line[][]> {
  const pages: Line[][] = []
  for await (const page of logPages(asks, { fromMs: now - hours * 3_600_000, toMs: now, lines })) if (page.ok) pages.push(page.value)
  return pages
}

test.each([
  ['sparse', 300, 60_000],
  ['usual', 12_000, 500],
  ['dense', 40_000, 1],
])('of a log that is %s every line is had once, in order', async (_, count, apartMs) => {
  const pages = await read(logOf(count, apartMs).asks, 1_000_000)
  const all = pages.toReversed().flat()
  expect(all.map(({ message }) => message)).toEqual(Array.from({ length: count }, (__, i) => `line ${i}`))
  expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(pageLines)
})

test('the last lines are had, and no more than were wanted', async () => {
  const all = (await read(logOf(40_000, 1).asks, 7_000)).toReversed().flat()
  expect([all.length, all[0]?.message, all.at(-1)?.message]).toEqual([7_000, 'line 33000', 'line 39999'])
})

test('nothing older than was wanted is had, and a long silence takes few questions', async () => {
  const log = logOf(100, 3_600_000)
  const all = (await read(log.asks, 1_000, 48)).flat()
  expect(all).toHaveLength(48)
  expect(log.spans.length).toBeLessThan(15)
})

test('a log that cannot be read any more ends it, with the reason', async () => {
  const asks = { ask: () => Promise.resolve(unanswered('kernel.timeout', 'it gave no answer within 30 s')) } as unknown as Asks
  const pages = []
  for await (const page of logPages(asks, { fromMs: now - 1_000, toMs: now, lines: 10 })) pages.push(page)
  expect(pages).toEqual([
    { ok: false, code: 'kernel.timeout', reason: expect.stringMatching(/^2026-03-07.* to .*: it gave no answer within 30 s$/) },
  ])
})

test('a log that is slow to read ends after a while, and says what is left out', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  onTestFinished(() => void vi.useRealTimers())
  const log = logOf(100_000, 1_000)
  const asks = {
    ask: (...question: Parameters<typeof log.asks.ask>) => {
      vi.advanceTimersByTime(20_000)
      return log.asks.ask(...question)
    },
  } as unknown as Asks
  const pages = []
  for await (const page of logPages(asks, { fromMs: now - 24 * 3_600_000, toMs: now, lines: 100_000 })) pages.push(page)
  expect(pages.map(({ ok }) => ok)).toEqual([true, true, true, false])
  expect(pages.at(-1)).toMatchObject({ reason: expect.stringMatching(/^reading it took too long: what is older than 2026-03-07T/) })
})

test('lines that come so thick that a page does not hold a moment of them are said to be left out', async () => {
  const asks = logOf(30_000, 0.01).asks
  const pages = []
  for await (const page of logPages(asks, { fromMs: now - 60_000, toMs: now, lines: 100_000 })) pages.push(page)
  expect(pages.some((page) => !page.ok && page.reason.endsWith('there was more than can be told'))).toBe(true)
})

test('a line is told with all it has', () => {
  const line = { n: 1, at: '2026-03-07T09:30:00.000Z', level: 'warn' as const, subsystem: 'obs', message: 'gone', data: '{"name":"main"}' }
  expect(lineText(line)).toBe('2026-03-07T09:30:00.000Z warn  obs        gone {"name":"main"}')
})
