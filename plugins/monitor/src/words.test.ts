import { expect, test } from 'vitest'
import { healthOf, spanWords, stepWords, type Condition } from './words.ts'

const at = new Date(2026, 4, 1, 14, 3).getTime()
const fine: Condition = { lastStep: null, monotonicMs: 1e6, folder: '/data', folderProblem: null, silent: false, historyProblem: null }
const step = { atMs: at, byMs: -3_600_000, monotonicMs: 1e6 - 1_000 }

test.each([
  [750, '0.8 s'],
  [9_940, '9.9 s'],
  [59_600, '1 min'],
  [90_000, '1 min 30 s'],
  [3_600_000, '1 h'],
  [3_661_000, '1 h 1 min'],
  [86_400_000, '1 day'],
  [200_000_000, '2 days 7 h'],
])('%d ms are %s', (ms, words) => {
  expect(spanWords(ms)).toBe(words)
})

test('a step is told with its direction, its length and its time', () => {
  expect(stepWords(step)).toBe('The clock of this machine was set back by 1 h at 14:03, by its new time')
  expect(stepWords({ ...step, byMs: 2_000 })).toContain('set forward by 2.0 s')
})

test('all is well when nothing is wrong', () => {
  expect(healthOf(fine)).toEqual({ status: 'ok' })
})

test('a clock that was set is said for ten minutes', () => {
  expect(healthOf({ ...fine, lastStep: step })).toMatchObject({
    status: 'degraded',
    reason: expect.stringContaining('set back by 1 h'),
    fix: expect.stringContaining('time server'),
  })
  expect(healthOf({ ...fine, lastStep: step, monotonicMs: step.monotonicMs + 599_000 }).status).toBe('degraded')
  expect(healthOf({ ...fine, lastStep: step, monotonicMs: step.monotonicMs + 600_000 }).status).toBe('ok')
})

test('several troubles are all said, the disk first', () => {
  const health = healthOf({ ...fine, lastStep: step, folderProblem: 'it is not there', historyProblem: 'locked', silent: true })
  expect(health).toMatchObject({
    reason: expect.stringMatching(
      /^The disk of the data folder \/data cannot be looked at: it is not there; The clock .*; .*busy.*; .*locked$/,
    ),
  })
})
