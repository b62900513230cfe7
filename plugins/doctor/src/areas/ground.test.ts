// Configuration, log, database, clock, ports, alarms, licence and backup: what everything else stands on.
import { describe, expect, test } from 'vitest'
import { answered, unanswered, type Answer } from '../answer.ts'
import type { DoctorCheck } from '../contract.ts'
import { ago, feed, found, healthy, machine, type database } from '../fixtures.ts'
import type { Answers } from '../questions.ts'
import { alarmChecks } from './alarms.ts'
import { clockChecks } from './clock.ts'
import { configurationChecks } from './configuration.ts'
import { databaseChecks } from './database.ts'
import { backupChecks, licenceChecks } from './later-parts.ts'
import { logChecks } from './log.ts'
import { portChecks } from './ports.ts'

type Status = DoctorCheck['status']
/** The answer of one part, changed. */
function changed(key: 'config' | 'log' | 'database', change: object): Answers {
  const answer: Answer<object> = healthy[key]
  return { ...healthy, [key]: answer.ok ? answered({ ...answer.value, ...change }) : answer }
}

describe('configuration', () => {
  const problem = { key: 'udp.port', message: 'expected a number.', line: 7 }
  test.each<[string, object, string, Status, string]>([
    ['good', {}, 'file', 'ok', '/data/config.json'],
    ['missing', { state: 'missing', used: 'defaults' }, 'file', 'ok', 'There is none at /data/config.json: the defaults hold'],
    [
      'broken',
      { state: 'broken', used: 'last-good', problems: [problem] },
      'file',
      'fail',
      '/data/config.json is broken, the last good one is used: line 7: udp.port: expected a number',
    ],
    ['changed', { needsRestart: ['server.http'] }, 'restart', 'warn', 'Wait for the next start of the program: server.http'],
    ['not to be written', { trouble: 'The folder is read-only.' }, 'keeping', 'warn', 'The folder is read-only'],
  ])('one that is %s', (_, change, id, status, finding) => {
    expect(found(configurationChecks(changed('config', change)), `configuration.${id}`)).toMatchObject({ status, finding })
  })
  test('where the broken text was set aside is told', () => {
    const checks = configurationChecks(changed('config', { state: 'broken', used: 'defaults', setAside: '/data/config.broken-1' }))
    expect(found(checks, 'configuration.file').fix).toMatch(/A copy of it is \/data\/config\.broken-1\.$/)
  })
})

test.each<[string, object, string, Status, RegExp]>([
  ['is written', {}, 'written', 'ok', /^Written to \/data\/logs: 1 file$/],
  ['cannot be written', { problem: 'The disk is full.' }, 'written', 'fail', /^The disk is full$/],
  ['lost lines', { lost: 3 }, 'written', 'warn', /^3 lines/],
  ['is archived', {}, 'archive', 'ok', /^3 files, 30 kB, from 2026-03-06 on$/],
  ['is very fine', { levels: { obs: 'trace' } }, 'level', 'warn', /obs "trace"/],
])('a log that %s', (_, change, id, status, finding) => {
  expect(found(logChecks(changed('log', change)), `log.${id}`)).toMatchObject({ status, finding: expect.stringMatching(finding) })
})

test.each<[string, Partial<typeof database>, string, Status, RegExp]>([
  ['is well', {}, 'writer', 'ok', /^\/data\/restrike\.db, writer ok; nothing waits$/],
  [
    'is stalled',
    { writer: 'stalled', reason: 'disk full.', queuedRows: 5, queuedBytes: 900 },
    'writer',
    'fail',
    /writer stalled: disk full; 5 rows wait \(900 B\)$/,
  ],
  ['is closed', { open: false, writer: 'closed' }, 'writer', 'fail', /writer closed/],
  ['is behind', { queuedRows: 10_001 }, 'writer', 'warn', /10,001 rows wait/],
  ['lost rows', { lostRows: 1 }, 'lost', 'warn', /^1 row was refused/],
  ['is slow', { commitMsP99: 201 }, 'commit', 'warn', /201 ms/],
  ['has written nothing', { commitMsP99: null }, 'commit', 'unknown', /Nothing/],
  ['has a large log', { walBytes: 201e6 }, 'size', 'warn', /201 MB/],
])('a database that %s', (_, change, id, status, finding) => {
  expect(found(databaseChecks(changed('database', change)), `database.${id}`)).toMatchObject({
    status,
    finding: expect.stringMatching(finding),
  })
})

test('damage in the database file is said with its kind', () => {
  const look = answered({ ok: false, problems: ['row 3 missing from index a.'] })
  expect(found(databaseChecks({ ...healthy, look }), 'database.look')).toMatchObject({
    status: 'fail',
    finding: 'The file is damaged: row 3 missing from index a',
  })
})

test.each<[string, object, string, Status]>([
  ['was let alone', {}, 'steps', 'ok'],
  ['was set', { steppedMs: -3_600_000, lastStepAt: ago(1) }, 'steps', 'warn'],
  ['is kept', {}, 'synchronized', 'ok'],
  ['is not kept', { synchronized: false }, 'synchronized', 'warn'],
  ['does not tell', { synchronized: null }, 'synchronized', 'unknown'],
])('a clock that %s', (_, clock, id, status) => {
  const checks = clockChecks({ machine: answered({ ...machine, clock: { ...machine.clock, ...clock } }) })
  expect(found(checks, `clock.${id}`).status).toBe(status)
})

describe('ports', () => {
  test('both are told', () => {
    expect(portChecks(healthy).map(({ finding }) => finding)).toEqual(['On 127.0.0.1:7340', 'On 0.0.0.0:6000'])
  })
  test('a front that is not served says why', () => {
    const control = {
      name: 'control',
      state: 'failed',
      health: 'failed',
      reason: 'Port 7340 is taken.',
      fix: 'Close it.',
      since: ago(0),
    } as const
    const health = answered({ verdict: 'not-ready' as const, plugins: [control] })
    expect(found(portChecks({ ...healthy, health }), 'ports.http')).toMatchObject({
      status: 'fail',
      finding: 'Not served: Port 7340 is taken',
      fix: 'Close it.',
    })
  })
  test('a front that is not where the configuration wants it is served all the same, and warns', () => {
    const reason = 'The console stays at http://127.0.0.1:7340.'
    const control = { name: 'control', state: 'running', health: 'degraded', reason, fix: 'Close that program.', since: ago(0) } as const
    const health = answered({ verdict: 'degraded' as const, plugins: [control] })
    expect(found(portChecks({ ...healthy, health }), 'ports.http')).toMatchObject({
      status: 'warn',
      finding: 'The console stays at http://127.0.0.1:7340',
      fix: 'Close that program.',
    })
  })
  test('a socket that is not open fails', () => {
    expect(found(portChecks({ ...healthy, feed: answered({ ...feed, listening: false }) }), 'ports.udp').status).toBe('fail')
  })
})

describe('alarms', () => {
  const alarm = {
    id: 'disk-full',
    rule: 'disk',
    about: null,
    text: 'The disk is nearly full.',
    fix: null,
    raisedAt: ago(0),
    acknowledgedAt: null,
    acknowledgedBy: null,
    resolvedAt: null,
  }
  test.each([
    ['critical', 'fail'],
    ['warning', 'warn'],
    ['info', 'ok'],
  ] as const)('one that is %s is a finding that is %s', (severity, status) => {
    const alarms = answered({ alarms: [{ ...alarm, severity }], loudest: severity, problems: [] })
    expect(found(alarmChecks({ ...healthy, alarms }), 'alarms.open.disk-full')).toMatchObject({
      status,
      finding: `The disk is nearly full (since ${ago(0)})`,
    })
  })
  test('a webhook that is not reached, and a growth, are warnings', () => {
    const alarms = answered({ alarms: [], loudest: null, problems: ['No answer from the webhook'] })
    const trends = answered({
      trends: [
        {
          id: 'memory' as const,
          perHour: 1e8,
          now: 1e9,
          yesterday: null,
          unit: 'bytes' as const,
          wrong: true,
          text: 'Memory grows by 100 MB an hour',
        },
      ],
    })
    const checks = alarmChecks({ alarms, trends })
    expect(found(checks, 'alarms.telling').status).toBe('warn')
    expect(found(checks, 'alarms.trends.memory')).toMatchObject({ status: 'warn', finding: 'Memory grows by 100 MB an hour' })
  })
})

describe('parts that may not be there', () => {
  test('say so', () => {
    expect([...licenceChecks(healthy), ...backupChecks(healthy)]).toMatchObject([
      { status: 'unknown', finding: 'Not part of this installation yet' },
      { status: 'unknown', finding: 'Not part of this installation yet' },
    ])
  })
  test.each<[unknown, Status]>([
    [{ backups: [] }, 'warn'],
    [{ backups: [{ at: ago(90_000_000) }, { at: ago(3_600_000) }] }, 'ok'],
    [{ backups: [{ createdAt: ago(90_000_000) }] }, 'warn'],
    [{ backups: [{ at: ago(3_600_000), verified: false }] }, 'warn'],
    [{ files: [] }, 'unknown'],
  ])('backups %j', (value, status) => {
    expect(backupChecks({ ...healthy, backups: answered(value) })).toMatchObject([{ status }])
  })
  test.each<[unknown, Status]>([
    [{ state: 'valid', validUntil: ago(-40 * 86_400_000) }, 'ok'],
    [{ status: 'valid', expiresAt: ago(-86_400_000) }, 'warn'],
    [{ state: 'expired', validUntil: ago(1) }, 'warn'],
    [{ state: 'valid' }, 'unknown'],
    ['yes', 'unknown'],
  ])('a licence %j', (value, status) => {
    expect(licenceChecks({ ...healthy, licence: answered(value) })).toMatchObject([{ status }])
  })
  test('that hang are not said to be missing', () => {
    const hangs = unanswered('kernel.timeout', 'it gave no answer within 2.0 s')
    expect(backupChecks({ ...healthy, backups: hangs })).toMatchObject([
      { status: 'unknown', finding: 'Cannot be seen: it gave no answer within 2.0 s' },
    ])
  })
})
