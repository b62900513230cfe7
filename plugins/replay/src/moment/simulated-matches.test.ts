// Whole simulated matches: what is made of their events, held against what the wire itself said of the clock.
import { decodeDatagram, foldDatagram, initialFold, ruleSetAt, type LiveMatchEvent } from '@restrike/pss'
import { simulateMatch, stories } from '@restrike/pss/scenarios'
import { expect, test } from 'vitest'
import { likeliest } from './likeliest.ts'
import { RecentEvents } from './recent-events.ts'
import { at } from './stories.ts'
import { timelineOf } from './timeline.ts'
import { windowOf } from './window.ts'

const rules = ruleSetAt('2026-03-14T09:00:00.000Z').review

interface Heard {
  readonly at: number
  readonly clockMs: number | null
  readonly running: boolean
}

/** All events of a match, what the board showed after each datagram, and what was known in memory at each request. */
function hear(story: (typeof stories)[number], seed: number) {
  const recent = new RecentEvents()
  const events: LiveMatchEvent[] = []
  const board: Heard[] = []
  const requests: Array<{ at: number; by: 'blue' | 'red' | 'referee'; recent: LiveMatchEvent[]; lastStopAt: number | null }> = []
  let fold = initialFold()
  let lastStopAt: number | null = null
  for (const [index, { atMs, text }] of simulateMatch({ story, seed }).entries.entries()) {
    const moment = at(0) + atMs
    const datagram = { seq: index + 1, at: moment, monotonicMs: atMs, from: '127.0.0.1:6000', text, messages: decodeDatagram(text) }
    const result = foldDatagram(fold, datagram)
    fold = result.fold
    const { clock } = fold.state
    if (board.at(-1)?.running === true && !clock.running) lastStopAt = moment
    board.push({ at: moment, clockMs: clock.ms, running: clock.running })
    for (const event of result.events) {
      recent.take(event)
      events.push(event)
      const asks = event.type === 'challenge' && event.accepted === null && event.won === null && !event.cancelled
      if (asks) requests.push({ at: moment, by: event.by, recent: [...recent.events()], lastStopAt: clock.running ? null : lastStopAt })
    }
  }
  return { events, board, requests }
}

const matches = stories.flatMap((story) => [1, 2, 3].map((seed) => hear(story, seed)))
const requests = matches.flatMap((match) => match.requests)

test('each request counts back from the last stop of the clock', () => {
  expect(requests.length).toBeGreaterThan(10)
  for (const { at: asked, recent, lastStopAt } of requests) {
    const { anchorAt } = windowOf({ events: recent, at: asked, rules, marginMs: 2_000, preRollMs: 10_000 })
    expect(anchorAt).toBe(lastStopAt ?? asked)
  }
})

test('most requests find something to open at', () => {
  const targets = requests.map(({ at: asked, by, recent }) => {
    const window = windowOf({ events: recent, at: asked, rules, marginMs: 2_000, preRollMs: 10_000 })
    return likeliest({ events: recent, window, by, reason: null }).target
  })
  expect(targets).not.toContain('window')
  expect(targets.filter((target) => target === 'point' || target === 'hit-level').length).toBeGreaterThan(targets.length / 4)
})

/** When the board showed a clock that ran. An injury is shown some ms before its stop: that the clock stands is known too early by these. */
function runningIn({ events, board }: ReturnType<typeof hear>): Array<{ at: number; clockMs: number }> {
  const isInjury = (moment: number) => events.some(({ type, at: told }) => type === 'injury' && Math.abs(Date.parse(told) - moment) <= 10)
  return board.flatMap(({ at: moment, clockMs, running }) =>
    running && clockMs !== null && !isInjury(moment) ? [{ at: moment, clockMs }] : [],
  )
}

/** Where the clips begin that are looked at. */
function clipsIn(board: readonly Heard[]): number[] {
  const [first, last] = [board[0]?.at ?? 0, board.at(-1)?.at ?? 0]
  return Array.from({ length: Math.floor((last - first) / 45_000) }, (_, n) => first + 20_000 + n * 45_000)
}

test('the clock over a clip goes with what the board showed, to a tick', () => {
  let compared = 0
  for (const match of matches) {
    const running = runningIn(match)
    for (const startAt of clipsIn(match.board)) {
      const { clock } = timelineOf({ events: match.events, marks: [], startAt, durationMs: 20_000 })
      for (const { at: shownAt, clockMs } of running.filter((one) => one.at > startAt && one.at < startAt + 20_000)) {
        const stretch = clock.findLast(({ positionMs }) => positionMs <= shownAt - startAt)
        const { positionMs = 0, clockMs: from = null } = stretch ?? {}
        compared++
        expect(stretch?.running).toBe(true)
        expect(Math.abs((from ?? Number.NaN) - (shownAt - startAt - positionMs) - clockMs)).toBeLessThanOrEqual(1_500)
      }
    }
  }
  expect(compared).toBeGreaterThan(1_000)
})
