import { expect, test } from 'vitest'
import { feedWords } from './feed-words.ts'

test('a living feed shows its age', () => {
  expect(feedWords('live')).toEqual({ tone: 'good', word: 'PSS', hasAge: true, loud: false })
})

test('silence in a fight is loud, silence between matches is not', () => {
  expect(feedWords('silent')).toEqual({ tone: 'bad', word: 'silent', hasAge: true, loud: true })
  expect(feedWords('quiet')).toEqual({ tone: 'plain', word: 'silent', hasAge: true, loud: false })
})

test('what is not known has no number', () => {
  expect(feedWords('unknown').hasAge).toBe(false)
  expect(feedWords('waiting').hasAge).toBe(false)
})
