import { initialFold, type MatchEvent } from '@restrike/pss'
import { expect, test } from 'vitest'
import { committedNews, shownNews } from './archive-news.ts'

const common = { matchId: 'M1', round: 1, clockMs: 0, at: '2026-11-26T12:00:00.000Z' }
const started: MatchEvent = { ...common, seq: 1, type: 'clock-started' }
const won: MatchEvent = { ...common, seq: 2, type: 'winner', side: 'blue', name: null, classification: null }
const { state } = initialFold()

test('an event that changes the row of its match is news, the many others are not', () => {
  const before = committedNews({ matchId: 'M1', events: [] })
  expect(committedNews({ matchId: 'M1', events: [started] })).toBe(before)
  expect(committedNews({ matchId: 'M1', events: [started, won] })).not.toBe(before)
  expect(committedNews({ matchId: 'M2', events: [] })).not.toBe(before)
})

test('a name that arrives late is news, a clock that ticks is not', () => {
  const ticked = { ...state, clock: { ms: 1000, running: true } }
  expect(shownNews(ticked)).toBe(shownNews(state))
  expect(shownNews({ ...state, blue: { ...state.blue, longName: 'Kim' } })).not.toBe(shownNews(state))
  expect(shownNews(null)).not.toBe(shownNews(state))
})
