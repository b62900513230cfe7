import type { Alarm, AlarmSeverity, AlarmsStatus } from '@restrike/alarms/contract'
import { expect, test } from 'vitest'
import { alarmWords, toBeHeard } from './alarm-words.ts'

const alarm = (severity: AlarmSeverity, seen = false): Alarm => ({
  id: severity,
  rule: 'no-packets',
  about: null,
  severity,
  text: 'Nothing comes',
  fix: null,
  raisedAt: '2026-01-01T10:00:00.000Z',
  acknowledgedAt: seen ? '2026-01-01T10:00:05.000Z' : null,
  acknowledgedBy: seen ? 'operator' : null,
  resolvedAt: null,
})
const status = (loudest: AlarmSeverity | null, ...alarms: Alarm[]): AlarmsStatus => ({ alarms, loudest, problems: [] })

test.each<[string, AlarmsStatus | null, string]>([
  ['not told', null, 'unknown: null alarms unknown'],
  ['none', status(null), 'good: 0 no alarms'],
  ['one that is good to know', status('info', alarm('info')), 'plain: 1 1 alarm'],
  ['a warning', status('warning', alarm('warning'), alarm('info')), 'warn: 2 2 alarms'],
  ['a critical one', status('critical', alarm('critical')), 'bad: 1 1 alarm, loud'],
  ['a critical one that was seen', status(null, alarm('critical', true)), 'plain: 1 1 alarm'],
  ['a critical one that was seen, and a warning', status('warning', alarm('critical', true), alarm('warning')), 'warn: 2 2 alarms'],
])('alarms: %s', (_case, told, words) => {
  const { tone, count, words: said, loud } = alarmWords(told)
  expect(`${tone}: ${count} ${said}${loud ? ', loud' : ''}`).toBe(words)
})

test.each<[string, AlarmsStatus | null, boolean]>([
  ['not told', null, false],
  ['a warning', status('warning', alarm('warning')), false],
  ['a critical one', status('critical', alarm('critical')), true],
  ['a critical one that was seen', status('warning', alarm('critical', true), alarm('warning')), false],
])('%s is to be heard or not', (_case, told, heard) => {
  expect(toBeHeard(told)).toBe(heard)
})
