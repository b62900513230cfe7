import { expect, test } from 'vitest'
import { builtIn, otherSources } from './built-in.ts'
import { ruleSet } from './rule-set.ts'

test.each(builtIn.map((rule) => [rule.id, rule] as const))('the built-in rule %s leads to a value that can be so', (_, rule) => {
  expect(ruleSet([rule], []).problems).toEqual([])
})

test('no id is there twice, and none is that of another source of alarms', () => {
  const ids = [...builtIn.map(({ id }) => id), ...otherSources]
  expect(new Set(ids).size).toBe(ids.length)
})

test.each(builtIn.map((rule) => [rule.id, rule] as const))(
  'what %s says is a sentence about what is wrong, and one about what to do',
  (_, rule) => {
    expect(rule.text).toMatch(/^([A-Z].{10,}|\{value\})/)
    expect(rule.text).not.toMatch(/\.$/)
    expect(rule.fix).toMatch(/^[A-Z].{5,}\.$/)
  },
)
