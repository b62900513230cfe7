import { expect, test } from 'vitest'
import type { Alarm, AlarmSeverity } from './contract.ts'
import { healthOf, statusOf, type Troubles } from './status.ts'
import { nothingTold, toldNow } from './telling.ts'

const well: Troubles = { rules: [], history: null, kept: true, lost: 0, webhooks: [] }
const alarm = (severity: AlarmSeverity, seen: boolean, text = 'Busy'): Alarm => ({
  ...{ id: severity, rule: 'cpu', about: null, severity, text, fix: null, raisedAt: '2026-05-01T10:00:00.000Z', resolvedAt: null },
  ...{ acknowledgedAt: seen ? '2026-05-01T10:00:01.000Z' : null, acknowledgedBy: seen ? 'Kim' : null },
})

test.each<[string, Alarm[], AlarmSeverity | null]>([
  ['nothing is wrong', [], null],
  ['the worst', [alarm('info', false), alarm('critical', false), alarm('warning', false)], 'critical'],
  ['the worst that nobody has seen', [alarm('critical', true), alarm('info', false)], 'info'],
  ['all were seen', [alarm('critical', true)], null],
])('the loudest: %s', (_, alarms, loudest) => {
  expect(statusOf(alarms, well).loudest).toBe(loudest)
})

test.each<[string, Partial<Troubles>, 'ok' | 'degraded', RegExp | null]>([
  ['all is well', {}, 'ok', null],
  ['alarms are no trouble of their own, nor is a database that is away', { kept: false }, 'ok', /database is not there/],
  ['a rule is wrong', { rules: ['The rule "a" is not looked at.', 'b'] }, 'degraded', /"a"/],
  ['the history cannot be opened', { kept: false, history: 'The history of alarms cannot be opened: no.' }, 'degraded', /cannot be opened/],
  ['changes were lost', { lost: 3 }, 'degraded', /3 changes/],
  ['a webhook is no trouble of the alarms themselves', { webhooks: ['The webhook x does not work.'] }, 'ok', /webhook/],
])('%s', (_, fields, status, problem) => {
  const troubles = { ...well, ...fields }
  expect(healthOf(troubles).status).toBe(status)
  const { problems } = statusOf([], troubles)
  if (problem) expect(problems[0]).toMatch(problem)
  else expect(problems).toEqual([])
})

test('alarms that come are told at once, figures in their words every two seconds', () => {
  const at = (text: string, ...more: Alarm[]) => statusOf([alarm('warning', false, text), ...more], well)
  const first = toldNow(nothingTold, at('93 %'), 0)
  expect(toldNow(first, at('93 %'), 10_000)).toBe(first)
  expect(toldNow(first, at('94 %'), 1_900)).toBe(first)
  expect(toldNow(first, at('94 %'), 2_000)).not.toBe(first)
  expect(toldNow(first, at('94 %', alarm('critical', false)), 10)).not.toBe(first)
})
