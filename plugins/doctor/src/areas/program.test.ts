import { expect, test } from 'vitest'
import { answered, unanswered } from '../answer.ts'
import type { DoctorCheck } from '../contract.ts'
import { ago, found, healthy, machine, own } from '../fixtures.ts'
import { programChecks } from './program.ts'

const part = { name: 'replay', state: 'waiting', health: 'failed', since: ago(0) } as const
const withPart = (change: object) => answered({ verdict: 'not-ready' as const, plugins: [{ ...part, ...change }] })

test('a program that is well says what it is', () => {
  const checks = programChecks(healthy)
  expect(checks.map(({ status }) => status)).toEqual(checks.map(() => 'ok'))
  expect(found(checks, 'program.version').finding).toBe('reStrike VTA 0.1.0 on Node 26.10.0, Linux 6.8.0 x64')
  expect(found(checks, 'program.parts').finding).toBe('All 8 run')
  expect(found(checks, 'program.uptime').finding).toBe('For 1 h')
})

test.each([
  [
    { reason: 'Waits for database, which failed: disk full', fix: 'Free some space.' },
    'fail',
    'Waits for database, which failed: disk full',
    'Free some space.',
  ],
  [{ state: 'stopped' as const, reason: 'Stopped by hand' }, 'fail', 'Stopped by hand', 'See the log of that part.'],
  [{ state: 'starting' as const, health: 'degraded' as const }, 'warn', 'It is starting', 'See the log of that part.'],
])('a part that is not well is named with where that begins', (change, status, finding, fix) => {
  const checks = programChecks({ ...healthy, health: withPart(change) })
  expect(found(checks, 'program.part.replay')).toMatchObject({ title: 'Part "replay"', status, finding, fix })
})

test.each<[string, Partial<typeof own>, DoctorCheck['status']]>([
  ['most of its heap', { heapUsedBytes: 3.3e9 }, 'fail'],
  ['nothing left for others', { availableBytes: 200e6 }, 'warn'],
  ['what it needs', {}, 'ok'],
])('a program that takes %s', (_, change, status) => {
  expect(found(programChecks({ ...healthy, own: { ...own, ...change } }), 'program.memory').status).toBe(status)
})

test.each<[string, Partial<typeof machine.cpu>, string, DoctorCheck['status']]>([
  ['busy', { totalPercent: 91 }, 'cpu', 'warn'],
  ['not measured', { totalPercent: null }, 'cpu', 'unknown'],
  ['late', { loopDelayMs: { p50: 1, p99: 101, max: 400 } }, 'loop', 'warn'],
])('a machine that is %s', (_, cpu, id, status) => {
  const checks = programChecks({ ...healthy, machine: answered({ ...machine, cpu: { ...machine.cpu, ...cpu } }) })
  expect(found(checks, `program.${id}`).status).toBe(status)
})

test('slow starts are named', () => {
  const info = { ...part, state: 'running' as const, health: 'ok' as const, needs: [], uses: [], waitsFor: [] }
  const startsOf = (...startMs: Array<number | null>) =>
    found(
      programChecks({ ...healthy, plugins: answered({ plugins: startMs.map((ms, i) => ({ ...info, name: `p${i}`, startMs: ms })) }) }),
      'program.starts',
    )
  expect(startsOf(10, 2_400, null, 3_000)).toMatchObject({ status: 'warn', finding: 'Slow to start: p1 2.4 s, p3 3.0 s' })
  expect(startsOf(10, 30)).toMatchObject({ status: 'ok', finding: 'The slowest of 2 parts was p1: 30 ms' })
  expect(startsOf(null)).toMatchObject({ status: 'ok', finding: 'Nothing has started yet' })
})

test('without the kernel’s answer the parts cannot be seen', () => {
  const health = unanswered('kernel.timeout', 'it gave no answer within 2.0 s')
  expect(found(programChecks({ ...healthy, health }), 'program.parts').status).toBe('unknown')
})
