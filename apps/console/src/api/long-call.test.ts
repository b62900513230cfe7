import { expect, test } from 'vitest'
import { refusalOf } from './long-call.ts'

test.each([
  [{ code: 'debug.busy', message: 'A profile is under way.' }, 'debug.busy', 'A profile is under way.'],
  [{ code: 7, message: 7 }, '', 'answered with 500'],
  ['<html>', '', 'answered with 500'],
  [null, '', 'answered with 500'],
])('an answer of %o is told as code %o and %o', (body, code, message) => {
  expect(refusalOf(body, 'answered with 500')).toMatchObject({ code, message })
})
