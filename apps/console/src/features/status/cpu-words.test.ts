import { expect, test } from 'vitest'
import { cpuWords } from './cpu-words.ts'

const sample = (totalPercent: number | null) => ({
  cpu: { totalPercent, coresPercent: [], ownPercent: null, loopDelayMs: { p50: 0, p99: 0, max: 0 }, loopBusyPercent: null },
})

test.each([
  ['not told', null, 'unknown: unknown'],
  ['not measured yet', sample(null), 'unknown: unknown'],
  ['idle', sample(0), 'good: 0 %'],
  ['below the first mark', sample(79.9), 'good: 80 %'],
  ['at the first mark', sample(80), 'warn: 80 %'],
  ['below the second', sample(94.9), 'warn: 95 %'],
  ['at the second', sample(95), 'bad: 95 %, loud'],
])('a processor %s', (_case, told, words) => {
  const { tone, word, loud } = cpuWords(told)
  expect(`${tone}: ${word}${loud ? ', loud' : ''}`).toBe(words)
})
