import { describe, expect, test } from 'vitest'
import { answered, unanswered } from '../answer.ts'
import { ago, court, ethernet, feed, found, healthy, machine } from '../fixtures.ts'
import { feedChecks } from './feed.ts'

const running = answered({ ...court, clock: { ms: 61_000, running: true } })
const other = { address: '192.168.1.11', datagrams: 7, messages: 7, greetings: 0, lastAt: ago(900) }

describe('a feed where all is well', () => {
  const checks = feedChecks(healthy)
  test('has nothing to do', () => {
    expect(checks.filter(({ status }) => status !== 'ok')).toEqual([])
  })
  test('tells the address to enter', () => {
    expect(found(checks, 'feed.address').finding).toBe('at the scoring PC enter: 192.168.1.5 port 6000 (eth0, ethernet)')
    expect(found(checks, 'feed.port').finding).toBe('listening on UDP 0.0.0.0:6000')
  })
})

test.each<[string, Partial<typeof feed>, string, string, RegExp]>([
  [
    'a taken port',
    { listening: false, problem: 'Port 6000 is taken by obs (77).' },
    'feed.port',
    'fail',
    /^NOT listening: Port 6000 is taken by obs \(77\)$/,
  ],
  ['an address that is gone', { problem: 'The address is gone' }, 'feed.port', 'warn', /^listening on UDP .*, but: The address is gone$/],
  [
    'two senders at once',
    { senders: [...feed.senders, other] },
    'feed.senders',
    'warn',
    /2 machines.*192\.168\.1\.10.* and 192\.168\.1\.11/,
  ],
  [
    'a sender of this morning',
    { senders: [...feed.senders, { ...other, lastAt: ago(3_600_000) }] },
    'feed.senders',
    'ok',
    /192\.168\.1\.11/,
  ],
  ['a refused sender', { refused: 3 }, 'feed.refused', 'warn', /^3 datagrams came from a sender/],
  ['unknown messages', { unknown: 13 }, 'feed.unknown', 'warn', /^13 of 1,300 messages \(1\.0 %\)/],
  ['bad values', { errors: 2 }, 'feed.errors', 'warn', /^2 of 1,300/],
  ['dropped datagrams', { dropped: 5 }, 'feed.dropped', 'warn', /^5 datagrams were dropped/],
  ['a system that does not tell of drops', { dropped: null }, 'feed.dropped', 'unknown', /does not tell/],
  ['a journal that waits', { journal: { waiting: 20_000, lost: 0 } }, 'feed.journal', 'warn', /20,000 datagrams wait/],
  ['a journal that lost some', { journal: { waiting: 0, lost: 1 } }, 'feed.journal', 'warn', /1 datagram could not be kept/],
  ['a silence from the start', { lastAt: null, senders: [], datagrams: 0 }, 'feed.last', 'warn', /Nothing was heard/],
  ['a silence between matches', { lastAt: ago(600_000) }, 'feed.last', 'ok', /^10 min ago/],
])('%s is seen', (_, change, id, status, finding) => {
  const check = found(feedChecks({ ...healthy, feed: answered({ ...feed, ...change }) }), id)
  expect(check).toMatchObject({ status, finding: expect.stringMatching(finding) })
  expect(check.fix === null).toBe(status === 'ok' || status === 'unknown')
})

test.each([
  [2_900, 'ok'],
  [3_100, 'fail'],
])('while the clock runs, a silence of %d ms is %s', (ms, status) => {
  const silent = answered({ ...feed, lastAt: ago(ms) })
  expect(found(feedChecks({ ...healthy, feed: silent, court: running }), 'feed.last').status).toBe(status)
})

test('a socket that was closed by hand says how to open it', () => {
  const stopped = {
    name: 'udp',
    state: 'running',
    health: 'failed',
    reason: 'Not listening: it was stopped',
    fix: 'Start it with udp.start.',
  } as const
  const health = answered({ verdict: 'not-ready' as const, plugins: [{ ...stopped, since: ago(0) }] })
  const checks = feedChecks({ ...healthy, health, feed: answered({ ...feed, listening: false }) })
  expect(found(checks, 'feed.port')).toMatchObject({ status: 'fail', fix: 'Start it with udp.start.' })
})

describe('the way to the scoring PC', () => {
  const checksOf = (change: Partial<Parameters<typeof feedChecks>[0]>) => feedChecks({ ...healthy, ...change })
  test('no network', () => {
    const checks = checksOf({ interfaces: answered([]) })
    expect(found(checks, 'feed.address')).toMatchObject({ status: 'warn', finding: expect.stringMatching(/no network address/) })
  })
  test('a cable that is out', () => {
    const network = machine.network.map((one) => ({ ...one, up: false }))
    expect(found(checksOf({ machine: answered({ ...machine, network }) }), 'feed.cable')).toMatchObject({
      status: 'warn',
      finding: 'eth0 is down',
    })
  })
  test('nobody measures', () => {
    const nobody = unanswered('kernel.unknown-command', 'There is no command "monitor.current"')
    expect(found(checksOf({ machine: nobody }), 'feed.cable')).toMatchObject({
      status: 'unknown',
      finding: 'Not part of this installation yet',
    })
  })
  test('other addresses are named, unless one is bound', () => {
    const wifi = { ...ethernet, name: 'wlan0', address: '10.0.0.9', kind: 'wifi' as const, recommended: false }
    const interfaces = answered([ethernet, wifi])
    expect(found(checksOf({ interfaces }), 'feed.address').finding).toMatch(/others of this machine: 10\.0\.0\.9 \(wlan0, wifi\)$/)
    const bound = checksOf({ interfaces, feed: answered({ ...feed, address: '10.0.0.9' }) })
    expect(found(bound, 'feed.address').finding).toBe('at the scoring PC enter: 10.0.0.9 port 6000 (wlan0, wifi)')
  })
  test('a socket that only this machine reaches', () => {
    const loopback = { ...ethernet, name: 'lo', address: '127.0.0.1', internal: true, kind: 'loopback' as const, recommended: false }
    const checks = checksOf({ interfaces: answered([ethernet, loopback]), feed: answered({ ...feed, address: '127.0.0.1' }) })
    expect(found(checks, 'feed.address')).toMatchObject({ status: 'warn', fix: 'Set udp.address to 0.0.0.0 to be heard on all.' })
  })
})

test('a feed that does not run fails, and one that hangs is unknown', () => {
  const gone = unanswered('kernel.unavailable', '"udp.status" cannot run: plugin "udp" is failed')
  expect(feedChecks({ ...healthy, feed: gone })).toMatchObject([{ id: 'feed.port', status: 'fail' }])
  const hangs = unanswered('kernel.timeout', 'it gave no answer within 2.0 s')
  expect(feedChecks({ ...healthy, feed: hangs })).toMatchObject([
    { status: 'unknown', finding: 'Cannot be seen: it gave no answer within 2.0 s' },
  ])
})
