import { expect, test } from 'vitest'
import { sectionTones, type SystemFacts } from './section-tones.ts'

const well: SystemFacts = {
  health: { verdict: 'ready' },
  alarms: { loudest: null },
  config: { state: 'good', needsRestart: [], trouble: null },
}
const config = { state: 'good' as const, needsRestart: [], trouble: null }

test.each<[string, SystemFacts, object]>([
  ['all is well', well, {}],
  ['nothing is known', { health: null, alarms: null, config: null }, {}],
  ['a plugin is degraded', { ...well, health: { verdict: 'degraded' } }, { health: 'warn' }],
  ['it is not ready', { ...well, health: { verdict: 'not-ready' } }, { health: 'bad' }],
  ['an alarm is critical', { ...well, alarms: { loudest: 'critical' } }, { alarms: 'bad' }],
  ['an alarm is good to know', { ...well, alarms: { loudest: 'info' } }, { alarms: 'plain' }],
  ['the file is broken', { ...well, config: { ...config, state: 'broken' } }, { configuration: 'bad' }],
  ['there is no file', { ...well, config: { ...config, state: 'missing' } }, {}],
  ['a value waits for the next start', { ...well, config: { ...config, needsRestart: ['server.http'] } }, { configuration: 'warn' }],
  ['backups cannot be kept', { ...well, config: { ...config, trouble: 'no room' } }, { configuration: 'warn' }],
])('when %s the links say so', (_case, facts, tones) => {
  expect(sectionTones(facts)).toEqual(tones)
})
