// The examination by a running doctor; the other parts are stand-ins that answer by their contracts.
import { tmpdir } from 'node:os'
import { database } from '@restrike/database/contract'
import { match } from '@restrike/match/contract'
import { obs } from '@restrike/obs/contract'
import { contract, query, type Handlers } from '@restrike/sdk'
import { udp } from '@restrike/udp/contract'
import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import * as court from './fixtures.ts'
import { found } from './fixtures.ts'
import { standIn, withDoctor } from './stand-ins.ts'

afterEach(() => vi.useRealTimers())

type Setup = Handlers<typeof obs>['setup']
type Check = Handlers<typeof database>['check']

const folder = tmpdir()
const never = () => new Promise<never>(() => undefined)
const clockRuns = (running: boolean) => standIn(match, { current: () => ({ ...court.court, clock: { ms: 61_000, running } }) })

test('an examination asks all, and those that are not there are no reason to fail', async () => {
  const { kernel, call } = await withDoctor({ folder }, [standIn(udp, { status: () => court.feed, interfaces: () => [court.ethernet] })])
  const { checks, version } = await call('doctor.examine', {})
  expect(version).toBe('0.1.0')
  expect(found(checks, 'feed.address').finding).toContain('192.168.1.5 port 6000')
  expect(found(checks, 'licence.status')).toMatchObject({ status: 'unknown', finding: 'Not part of this installation yet' })
  expect(found(checks, 'disk.data').status).not.toBe('unknown')
  await kernel.stop()
})

test('a part that hangs costs its limit and no more, and the others are seen', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { kernel, call } = await withDoctor({ folder }, [
    standIn(udp, { status: never, interfaces: never }),
    standIn(obs, { status: () => ({ connections: [court.connection] }), setup: never }),
    clockRuns(false),
  ])
  const examination = call('doctor.examine', {})
  await vi.advanceTimersByTimeAsync(1_990)
  // Two of them, one after the other: the settings of an OBS are asked for once it is known that it is connected.
  await vi.advanceTimersByTimeAsync(2_100)
  const { checks } = await examination
  expect(checks.find(({ area }) => area === 'feed')).toMatchObject({
    status: 'unknown',
    finding: 'Cannot be seen: it gave no answer within 2.0 s',
  })
  expect(found(checks, 'obs.main.settings')).toMatchObject({ status: 'unknown', finding: 'Cannot be seen: it gave no answer within 2.0 s' })
  expect(found(checks, 'obs.main.connection').status).toBe('ok')
  vi.useRealTimers()
  await kernel.stop()
})

test.each([
  [true, 0, 'unknown'],
  [false, 1, 'ok'],
])('while the clock runs (%s) no order is put before OBS, and no file is read', async (running, asked, status) => {
  const setup = vi.fn<Setup>(() => ({ ok: true, checks: [], applied: [] }))
  const check = vi.fn<Check>(() => ({ ok: true, problems: [] }))
  const { kernel, call } = await withDoctor({ folder }, [
    standIn(obs, { status: () => ({ connections: [court.connection] }), setup }),
    standIn(database, { status: () => court.database, check }),
    clockRuns(running),
  ])
  const { checks } = await call('doctor.examine', {})
  expect([setup.mock.calls.length, check.mock.calls.length]).toEqual([asked, asked])
  expect(found(checks, 'database.look').status).toBe(status)
  await kernel.stop()
})

test('the settings of an OBS are looked at, and never changed', async () => {
  const setup = vi.fn<Setup>(() => ({ ok: true, checks: [], applied: [] }))
  const { kernel, call } = await withDoctor({ folder }, [
    standIn(obs, {
      status: () => ({ connections: [court.connection, { ...court.connection, name: 'gone', state: 'unreachable' }] }),
      setup,
    }),
    clockRuns(false),
  ])
  await call('doctor.examine', {})
  expect(setup.mock.calls.map(([input]) => input)).toMatchObject([{ name: 'main', apply: false }])
  await kernel.stop()
})

test('a part that fails is named, and the kernel’s verdict is the doctor’s', async () => {
  const ill = standIn(udp, { status: () => Promise.reject(new Error('it is out of order')) })
  const { kernel, call } = await withDoctor({ folder }, [ill])
  await kernel.stopPlugin('udp')
  const { verdict, checks } = await call('doctor.examine', {})
  expect(verdict).toBe('not-ready')
  expect(found(checks, 'program.part.udp')).toMatchObject({ status: 'fail', finding: 'Stopped by hand' })
  await kernel.startPlugin('udp')
  const again = await call('doctor.examine', {})
  expect(found(again.checks, 'feed.port')).toMatchObject({ status: 'unknown', finding: expect.stringContaining('it is out of order') })
  await kernel.stop()
})

test('a backup that exists one day is judged by its age', async () => {
  const backup = contract('backup', { commands: { list: query({ summary: 'Backups.', input: z.object({}), output: z.unknown() }) } })
  const { kernel, call } = await withDoctor({ folder }, [
    standIn(backup, { list: () => ({ backups: [{ at: new Date().toISOString() }] }) }),
  ])
  const { checks } = await call('doctor.examine', {})
  expect(found(checks, 'backup.last').status).toBe('ok')
  await kernel.stop()
})
