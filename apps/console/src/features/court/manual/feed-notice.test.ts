import type { ManualStatus } from '@restrike/match/contract'
import { expect, test } from 'vitest'
import { feedNotice } from './feed-notice.ts'

const at = '2026-05-01T10:00:00.000Z'

test.each<[string, Partial<ManualStatus['feed']>, number | null, string, boolean]>([
  ['nothing', {}, null, 'The scoring system is silent.', false],
  ['something just now', { datagrams: 3, lastAt: at }, 500, 'The scoring system is sending again.', true],
  ['another match', { datagrams: 3, lastAt: at, otherMatch: '124' }, 500, 'The scoring system is sending again: match 124.', true],
  [
    'another match, a while ago',
    { datagrams: 3, lastAt: at, otherMatch: '124' },
    60_000,
    'The scoring system is sending again: match 124.',
    true,
  ],
])('%s from the scoring system', (_what, feed, ageMs, words, isBack) => {
  expect(feedNotice({ datagrams: 0, lastAt: null, otherMatch: null, ...feed }, ageMs)).toMatchObject({ words, isBack })
})

test('what came a while ago is told with its time, and is no reason to hurry back', () => {
  const notice = feedNotice({ datagrams: 3, lastAt: at, otherMatch: null }, 60_000)
  expect(notice.isBack).toBe(false)
  expect(notice.words).toMatch(/sent something at .*00/)
})

test('the way back names the match it leads to', () => {
  expect(feedNotice({ datagrams: 1, lastAt: at, otherMatch: '124' }, 0).follow).toBe('Follow match 124')
  expect(feedNotice({ datagrams: 1, lastAt: at, otherMatch: null }, 0).follow).toBe('Follow the scoring system again')
})
