import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { limited } from './limited.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('an answer in time is the answer', async () => {
  const ask = limited(1_000, (a: number, b: number) => Promise.resolve(a + b))
  expect(await ask(2, 3)).toBe(5)
  expect(vi.getTimerCount()).toBe(0)
})

test('who takes too long is not waited for, and not asked again before it has answered', async () => {
  const questions: Array<(answer: string) => void> = []
  const ask = limited(1_000, () => new Promise<string>((resolve) => void questions.push(resolve)))
  const first = ask()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await first).toBeNull()
  expect(await ask()).toBeNull()
  expect(questions).toHaveLength(1)
  questions[0]?.('late')
  await vi.advanceTimersByTimeAsync(0)
  const third = ask()
  questions[1]?.('now')
  expect(await third).toBe('now')
})

test.each([
  ['later', () => Promise.reject(new Error('gone'))],
  [
    'at once',
    (): Promise<never> => {
      throw new Error('gone')
    },
  ],
])('a failure %s is no answer, and the next question is asked', async (_, fail) => {
  let asked = 0
  const ask = limited(1_000, () => {
    asked++
    return fail()
  })
  expect([await ask(), await ask()]).toEqual([null, null])
  expect(asked).toBe(2)
})
