import { expect, test } from 'vitest'
import { challengeSteps, secondsWords } from './challenge-times.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 26, 12, 0, second)).toISOString()

test('the steps of a challenge in order of time, each counted from the request', () => {
  const steps = challengeSteps({ requestedAt: at(0), acceptedAt: at(4), firstFrameAt: at(2), decidedAt: at(30) })
  expect(steps.map(({ step, afterMs }) => [step, afterMs])).toEqual([
    ['asked', null],
    ['firstFrame', 2_000],
    ['accepted', 4_000],
    ['decided', 30_000],
  ])
})

test('what did not happen is left out; a clock that was set back in between makes nothing negative', () => {
  const steps = challengeSteps({ requestedAt: at(10), acceptedAt: null, firstFrameAt: null, decidedAt: at(9) })
  expect(steps.map(({ step, afterMs }) => [step, afterMs])).toEqual([
    ['asked', null],
    ['decided', 0],
  ])
})

test('tenths are said while they tell something', () => {
  expect([1_234, 99_900, 123_456].map(secondsWords)).toEqual(['1.2', '99.9', '123'])
})
