import type { HealthReport, PluginHealth } from '@restrike/kernel/contract'
import { expect, test } from 'vitest'
import { foundByRecorder, foundInHealth } from './taken-over.ts'

const since = '2026-05-01T10:00:00.000Z'
const report = (...plugins: Array<Omit<PluginHealth, 'since'>>): HealthReport => ({
  verdict: 'degraded',
  plugins: plugins.map((plugin) => ({ ...plugin, since })),
})

test('every plugin that is failed or degraded is found, in its own words; the alarms themselves are not', () => {
  const found = foundInHealth(
    report(
      { name: 'udp', state: 'running', health: 'failed', reason: 'Another program listens', fix: 'Close it.' },
      { name: 'replay', state: 'running', health: 'degraded', reason: 'The buffer is off' },
      { name: 'match', state: 'running', health: 'ok' },
      { name: 'alarms', state: 'running', health: 'degraded', reason: 'A rule is wrong' },
      { name: 'configuration', state: 'running', health: 'degraded' },
    ),
    'alarms',
  )
  expect(found.map(({ key, severity, text, fix }) => [key, severity, text, fix])).toEqual([
    ['health udp', 'critical', 'Another program listens', 'Close it.'],
    ['health replay', 'warning', 'The buffer is off', null],
    ['health configuration', 'warning', 'configuration does not work as it should', null],
  ])
})

test('a plugin that only waits for one that is down is not found besides it', () => {
  const waits = { name: 'board', state: 'waiting', health: 'failed', reason: 'Waits for database, clock' } as const
  expect(
    foundInHealth(report({ name: 'database', state: 'failed', health: 'failed', reason: 'No disk' }, waits), 'alarms').map(
      ({ about }) => about,
    ),
  ).toEqual(['database'])
  expect(foundInHealth(report({ name: 'database', state: 'running', health: 'ok' }, waits), 'alarms').map(({ about }) => about)).toEqual([
    'board',
  ])
})

test('a start that takes its time is given more patience than a fault', () => {
  const [starting, failed] = foundInHealth(
    report(
      { name: 'a', state: 'starting', health: 'degraded', reason: 'It is starting' },
      { name: 'b', state: 'failed', health: 'failed', reason: 'No' },
    ),
    'alarms',
  )
  expect(starting?.forMs).toBeGreaterThan(failed?.forMs ?? Infinity)
})

test('alarms of the recorder are taken over as they are, each kind of each connection on its own', () => {
  const alarm = { matchId: '101', fix: 'Look at OBS.', since } as const
  const found = foundByRecorder({
    alarms: [
      { ...alarm, kind: 'not-growing', connection: 'cam', severity: 'failed', reason: 'The recording of 101 does not grow' },
      { ...alarm, kind: 'disk-short', connection: 'cam', severity: 'degraded', reason: 'Short: full at 16:40 (9 matches left)' },
      { ...alarm, kind: 'not-kept', connection: '', severity: 'degraded', reason: '3 changes could not be kept' },
    ],
  })
  expect(found).toMatchObject([
    {
      key: 'recorder:not-growing cam',
      rule: 'recorder',
      about: 'cam',
      severity: 'critical',
      text: 'The recording of 101 does not grow',
      fix: 'Look at OBS.',
    },
    { key: 'recorder:disk-short cam', severity: 'warning', text: 'Short: full at 16:40 (9 matches left)' },
    { key: 'recorder:not-kept', about: null },
  ])
})
