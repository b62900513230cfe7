import { expect, test } from 'vitest'
import { feedWords } from './feed-words.ts'

test('a living feed shows its age', () => {
  expect(feedWords('live', 1234)).toEqual({ tone: 'good', word: 'PSS', age: '1.2 s', loud: false })
})

test('silence in a fight is loud, silence between matches is not', () => {
  expect(feedWords('silent', 14_200)).toEqual({ tone: 'bad', word: 'silent', age: '14 s', loud: true })
  expect(feedWords('quiet', 14_200)).toMatchObject({ tone: 'plain', loud: false })
})

test('what is not known has no number', () => {
  expect(feedWords('unknown', 500).age).toBe('')
  expect(feedWords('waiting', null).age).toBe('')
})
