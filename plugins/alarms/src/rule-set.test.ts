import { expect, test } from 'vitest'
import type { z } from 'zod'
import { AlarmRule } from './contract.ts'
import { ruleSet } from './rule-set.ts'

type RuleInput = Partial<z.input<typeof AlarmRule>>

const rule = (fields: RuleInput): AlarmRule =>
  AlarmRule.parse({
    id: 'mine',
    of: 'monitor.current',
    path: 'cpu.totalPercent',
    when: 'above',
    value: 50,
    severity: 'info',
    text: 'It is',
    fix: 'Mend.',
    ...fields,
  })

test.each<[string, RuleInput]>([
  ['a number', {}],
  ['a value of each entry', { path: 'disks.*.freeBytes', when: 'below', only: { path: 'disks.*.purpose', is: 'recording' } }],
  ['a record', { of: 'udp.status', path: 'streams.*', when: 'above', value: 5 }],
  ['below what may be null', { of: 'match.state', path: 'break.ms', when: 'above', value: 5 }],
  ['a word of those that may be', { of: 'obs.status', path: 'connections.*.state', when: 'is', value: 'connected' }],
  ['null', { of: 'udp.status', path: 'problem', when: 'is-not', value: null }],
  ['another event', { only: { of: 'match.state', path: 'phase', is: 'fighting' } }],
  ['one of either kind', { of: 'obs.status', path: 'connections.*.wanted.recording.label', when: 'is-not', value: null }],
])('a rule is looked at: %s', (_, fields) => {
  const { problems, inForce } = ruleSet([rule(fields)], [])
  expect(problems).toEqual([])
  expect(inForce.at(-1)).toMatchObject({ id: 'mine' })
})

test.each<[RuleInput, string]>([
  [{ of: 'monitor.curent' }, 'no event "monitor.curent" is heard; the nearest is "monitor.current"'],
  [{ of: 'zzzzzzzzzzzzzzzzzzzzzzzzzzz' }, 'there are monitor.current, udp.status'],
  [{ path: 'cpu.totalPercnt' }, 'in monitor.current, "cpu" has no "totalPercnt"; the nearest is "cpu.totalPercent"'],
  [{ path: 'cpus.totalPercent' }, 'in monitor.current, it has no "cpus"; the nearest is "cpu"'],
  [{ path: 'disks.freeBytes' }, '"disks" is a list: go on with "*", as in "disks.*.freeBytes"'],
  [{ path: 'disks' }, '"disks" holds several values: name one of them, as in "disks.*.path"'],
  [{ path: 'cpu.totalPercent.x' }, '"cpu.totalPercent" is a single value: nothing is below it'],
  [{ path: 'cpu.*.p99' }, '"cpu" is no list'],
  [{ path: 'constructor' }, 'it has no "constructor"'],
  [{ only: { path: 'disks.*.purpos', is: 'data' } }, 'the nearest is "disks.*.purpose"'],
  [{ only: { of: 'match.stat', path: 'stale', is: true } }, 'the nearest is "match.state"'],
  [{ value: 'much' }, '"above" needs a number, and "much" is none'],
  [{ path: 'at' }, '"at" is no number, so it can never be "above"'],
  [{ clear: 60 }, '"clear" must be at most "value"'],
  [{ when: 'below', clear: 40 }, '"clear" must be at least "value"'],
  [{ of: 'obs.status', path: 'connections.*.state', when: 'is', value: 'conected' }, 'can never be "conected"; the nearest is "connected"'],
  [{ path: 'clock.synchronized', when: 'is', value: 'false' }, 'can never be "false": it is a boolean'],
  [{ only: { path: 'disks.*.purpose', is: 'dat' } }, 'can never be "dat"; the nearest is "data"'],
  [{ id: 'health' }, 'the name "health" is taken'],
])('a rule that can never be true is told, with what is near: %o', (fields, problem) => {
  const { problems, inForce } = ruleSet([rule(fields), rule({ id: 'other' })], [])
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(problem)
  expect(inForce.map(({ id }) => id)).not.toContain('mine')
  expect(inForce.map(({ id }) => id)).toContain('other')
})

test('a rule of the same id takes the place of the built-in one; where it is wrong the built-in one goes on', () => {
  const own = ruleSet([rule({ id: 'cpu', value: 50 })], [])
  expect(own.listed.filter(({ id }) => id === 'cpu')).toMatchObject([{ value: 50, builtIn: false, enabled: true }])
  const wrong = ruleSet([rule({ id: 'cpu', path: 'cpu.nothing' })], [])
  expect(wrong.listed.filter(({ id }) => id === 'cpu')).toMatchObject([{ value: 90, builtIn: true, enabled: true }])
})

test('of two rules with one id the first holds', () => {
  const { problems, inForce } = ruleSet([rule({ value: 1 }), rule({ value: 2 })], [])
  expect(problems).toEqual(['The rule "mine" is not looked at: another rule before it has the same id.'])
  expect(inForce.filter(({ id }) => id === 'mine')).toMatchObject([{ value: 1 }])
})

test('what is disabled is listed and not looked at; a name that is none is told', () => {
  const { listed, inForce, problems, holds } = ruleSet([], ['cpu', 'health', 'temprature'])
  expect(listed.find(({ id }) => id === 'cpu')).toMatchObject({ enabled: false, builtIn: true })
  expect(inForce.map(({ id }) => id)).not.toContain('cpu')
  expect([holds('cpu'), holds('health'), holds('recorder'), holds('temperature')]).toEqual([false, false, true, true])
  expect(problems).toEqual(['alarms.disabled names "temprature", which is no rule; the nearest is "temperature".'])
})
