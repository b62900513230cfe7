import type { AlarmRule } from '@restrike/alarms/contract'
import { expect, test } from 'vitest'
import { ruleWords } from './rule-words.ts'

const rule: AlarmRule = {
  id: 'disk-low',
  of: 'monitor.current',
  path: 'disks.*.freeBytes',
  when: 'below',
  value: 5_000,
  forMs: 5_000,
  clearForMs: 90_000,
  severity: 'warning',
  text: 'The disk is short',
  fix: 'Free some',
}

test.each<[string, Partial<AlarmRule>, string]>([
  ['with a limit', {}, 'monitor.current disks.*.freeBytes below 5000 for 5 s, well again after 1 min 30 s'],
  ['that holds at once', { forMs: 0 }, 'monitor.current disks.*.freeBytes below 5000, well again after 1 min 30 s'],
  [
    'about nothing',
    { when: 'is-not', value: null, forMs: 0 },
    'monitor.current disks.*.freeBytes is not nothing, well again after 1 min 30 s',
  ],
  [
    'that holds only at times',
    { only: { path: 'clock.running', is: true } },
    'monitor.current disks.*.freeBytes below 5000 for 5 s, only while clock.running is true, well again after 1 min 30 s',
  ],
  [
    'that looks at another event',
    { forMs: 0, only: { of: 'match.state', path: 'phase', is: 'fighting' } },
    'monitor.current disks.*.freeBytes below 5000, only while match.state phase is fighting, well again after 1 min 30 s',
  ],
])('a rule %s is told in words', (_case, more, words) => {
  expect(ruleWords({ ...rule, ...more })).toBe(words)
})
