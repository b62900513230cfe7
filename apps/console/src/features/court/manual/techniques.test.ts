import { ruleSetAt } from '@restrike/pss'
import { expect, test } from 'vitest'
import { techniques } from './techniques.ts'

test('each button is worth what the rules of today say', () => {
  const rules = ruleSetAt(new Date().toISOString())
  expect(Object.fromEntries(techniques.map(({ kind, value }) => [kind, value]))).toEqual(rules.pointValues)
})
