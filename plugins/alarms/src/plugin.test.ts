import { Kernel, quietLog, systemPlugin } from '@restrike/kernel'
import { databaseHandle, type Database } from '@restrike/database/handle'
import { match as matchContract } from '@restrike/match/contract'
import { monitor as monitorContract, type MonitorSample } from '@restrike/monitor/contract'
import { obs as obsContract, type ObsConnection } from '@restrike/obs/contract'
import { contract, definePlugin, type Health, type Plugin } from '@restrike/sdk'
import { until } from '@restrike/testkit'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { z } from 'zod'
import { alarms, AlarmsStatus, type Alarm } from './contract.ts'
import { listeningPost } from './listening-post.ts'
import plugin from './plugin.ts'
import { sqliteDatabase } from '@restrike/testkit'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const lookMs = 250

/** Lets time go on, look by look, until something is so. */
async function inTime<T>(what: string, ask: () => Promise<T | undefined> | T | undefined, limitMs = 30_000): Promise<T> {
  for (let waited = 0; waited <= limitMs; waited += lookMs) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await vi.advanceTimersByTimeAsync(lookMs)
  }
  throw new Error(`${limitMs} ms went by without ${what}`)
}

type Config = z.input<(typeof alarms)['config']>

/** What the other parts of the program tell, by the test's hand. */
function sources() {
  const tell: {
    match?: (state: MatchState) => void
    obs?: (connections: ObsConnection[]) => void
    monitor?: (sample: MonitorSample) => void
    health?: (health: Health) => void
    obsHealth?: (health: Health) => void
  } = {}
  const match = definePlugin({
    contract: contract('match', { events: { state: matchContract.events.state } }),
    start(ctx) {
      tell.match = (state) => ctx.emit('state', state)
      tell.health = (health) => ctx.health(health)
      return {}
    },
  })
  const obs = definePlugin({
    contract: contract('obs', { events: { status: obsContract.events.status } }),
    start(ctx) {
      tell.obs = (connections) => ctx.emit('status', { connections })
      tell.obsHealth = (health) => ctx.health(health)
      return {}
    },
  })
  const monitor = definePlugin({
    contract: contract('monitor', { events: { current: monitorContract.events.current } }),
    start(ctx) {
      tell.monitor = (sample) => ctx.emit('current', sample)
      return {}
    },
  })
  return { tell, plugins: [match, obs, monitor] }
}

function lending(db: Database): Plugin {
  return definePlugin({
    contract: contract('database', {}),
    start(ctx) {
      ctx.lend(databaseHandle, db)
      return {}
    },
  })
}

/** A kernel with the alarms and what they hear; with a database where one is given. */
async function running(given: { config?: Config; db?: Database; event?: object } = {}) {
  const sections: Record<string, unknown> = { alarms: given.config ?? {}, event: given.event ?? {} }
  const kernel = new Kernel({ log: quietLog, config: (name) => sections[name] ?? {} })
  onTestFinished(() => kernel.stop())
  const { tell, plugins } = sources()
  await kernel.add(systemPlugin(kernel), ...plugins, ...(given.db ? [lending(given.db)] : []), plugin)
  const changes: string[] = []
  kernel.bus.on('alarms.change', (payload) => {
    const { change, alarm } = alarms.events.change.payload.parse(payload)
    changes.push(`${change} ${alarm.rule}`)
  })
  const call = (name: string, input: object = {}) => kernel.call(name, input, { caller: 'test' })
  const current = async () => AlarmsStatus.parse(await call('alarms.current'))
  const open = async () => (await current()).alarms
  const history = async (input: object = {}) => alarms.commands.history.output.parse(await call('alarms.history', input)).alarms
  const raised = (rule: string) => inTime(`the alarm ${rule}`, async () => (await open()).find((alarm: Alarm) => alarm.rule === rule))
  const resolved = (rule: string) =>
    inTime(`the end of ${rule}`, async () => ((await open()).some((alarm) => alarm.rule === rule) ? undefined : true))
  const reconfigure = (config: Config) => {
    sections['alarms'] = config
    return kernel.reconfigure(new Set(['alarms']))
  }
  const health = () => kernel.health().plugins.find(({ name }) => name === 'alarms')
  return { kernel, tell, changes, call, current, open, history, raised, resolved, reconfigure, health }
}

type MatchState = z.output<(typeof matchContract)['events']['state']['payload']>
const athlete = { shortName: null, longName: null, country: null, score: null, gamJeom: 0, roundsWon: 0, lastHitLevel: null }
const noPoints = { punch: 0, body: 0, head: 0, technicalBody: 0, technicalHead: 0 }
const state = (fields: Partial<MatchState>): MatchState => ({
  ...{ phase: 'fighting', matchId: '101', number: '101', category: null, weight: null, division: null, rounds: 3, roundSeconds: 120 },
  ...{
    blue: athlete,
    red: athlete,
    round: 1,
    manual: false,
    wasManual: false,
    clock: { ms: null, running: false },
    injury: null,
    break: null,
    roundScores: [],
  },
  ...{ points: { blue: noPoints, red: noPoints }, gamJeomByRound: [], challenges: [], injuries: 0, winner: null, classification: null },
  ...{ superiority: null, lastDatagramAt: null, stale: false, unknownMessages: 0, ...fields },
})
const silent = state({ stale: true, clock: { ms: 60_000, running: true } })

const camera = (fields: Partial<ObsConnection>): ObsConnection => ({
  ...{
    name: 'cam',
    url: 'ws://127.0.0.1:4455',
    local: true,
    role: 'both',
    state: 'connected',
    since: '2026-05-01T10:00:00.000Z',
    problem: null,
    fix: null,
  },
  ...{
    version: null,
    webSocketVersion: null,
    scene: null,
    scenes: null,
    recording: null,
    streaming: null,
    replayBuffer: null,
    virtualCamera: null,
  },
  ...{ stats: null, byHand: null, wanted: { recording: null, streaming: null, replayBuffer: null, scene: null }, ...fields },
})
const gone = camera({ state: 'unreachable', problem: 'Nothing listens at 127.0.0.1:4455', fix: 'Start OBS.' })

const sample = (fields: { totalPercent?: number; rssBytes?: number; uptimeMs?: number }): MonitorSample => ({
  ...{ at: new Date().toISOString(), uptimeMs: fields.uptimeMs ?? 3_600_000, disks: [], network: [], temperatureC: null, obs: [] },
  cpu: {
    totalPercent: fields.totalPercent ?? 5,
    coresPercent: [],
    ownPercent: 1,
    loopDelayMs: { p50: 1, p99: 2, max: 3 },
    loopBusyPercent: 1,
  },
  memory: {
    heapUsedBytes: 1e8,
    heapTotalBytes: 1e8,
    externalBytes: 0,
    rssBytes: fields.rssBytes ?? 2e8,
    systemTotalBytes: 16e9,
    systemAvailableBytes: 8e9,
  },
  clock: { steppedMs: 0, lastStepAt: null, synchronized: null },
})

const busy = {
  id: 'busy',
  of: 'monitor.current',
  path: 'cpu.totalPercent',
  when: 'above',
  value: 50,
  severity: 'info',
  text: 'Busy: {value}',
  fix: 'Wait a bit.',
} as const

test('silence while the clock runs is an alarm, told to everybody, kept, and resolved when packets come again', async () => {
  const { tell, changes, current, raised, resolved, history } = await running({ db: sqliteDatabase() })
  tell.match?.(silent)
  const alarm = await raised('no-packets')
  expect(alarm).toMatchObject({
    severity: 'critical',
    about: null,
    resolvedAt: null,
    text: expect.stringContaining('Nothing comes from the scoring system'),
  })
  expect(await current()).toMatchObject({ loudest: 'critical', problems: [] })
  tell.match?.(state({ clock: { ms: 59_000, running: true } }))
  await resolved('no-packets')
  expect(await current()).toMatchObject({ alarms: [], loudest: null })
  expect(changes).toEqual(['raised no-packets', 'resolved no-packets'])
  expect(await history()).toMatchObject([{ id: alarm.id, resolvedAt: expect.any(String) }])
})

test('an alarm that somebody has seen makes no more noise and stays; one that is none is refused', async () => {
  const { tell, call, raised, current } = await running({ db: sqliteDatabase() })
  tell.match?.(silent)
  const { id } = await raised('no-packets')
  expect(await call('alarms.acknowledge', { id, by: 'Kim' })).toMatchObject({ loudest: null, alarms: [{ id, acknowledgedBy: 'Kim' }] })
  expect(await current()).toMatchObject({ loudest: null })
  await expect(call('alarms.acknowledge', { id: 'none' })).rejects.toMatchObject({ code: 'alarms.unknown-alarm', data: { id: 'none' } })
})

test('one that was open when the program ended goes on as the same one, seen by whom it was seen', async () => {
  const db = sqliteDatabase()
  const first = await running({ db })
  first.tell.match?.(silent)
  const { id, raisedAt } = await first.raised('no-packets')
  await first.call('alarms.acknowledge', { id, by: 'Kim' })
  await first.kernel.stop()
  const second = await running({ db })
  second.tell.match?.(silent)
  expect(await second.raised('no-packets')).toMatchObject({ id, raisedAt, acknowledgedBy: 'Kim' })
  expect(second.changes).toEqual([])
  expect(db.rows('SELECT id, resolved_at FROM alarms')).toEqual([{ id, resolved_at: null }])
})

test('one that was open when the program was killed, and is no longer so, is resolved after the next start', async () => {
  const db = sqliteDatabase()
  const first = await running({ db })
  first.tell.match?.(silent)
  const { id } = await first.raised('no-packets')
  await first.kernel.stop()
  const second = await running({ db })
  await inTime('its end', () => second.changes[0])
  expect(second.changes).toEqual(['resolved no-packets'])
  expect(await second.history()).toMatchObject([{ id, resolvedAt: expect.any(String) }])
})

test('without a database alarms are raised, and kept as soon as there is one', async () => {
  const { kernel, tell, raised, current, history, call } = await running()
  tell.match?.(silent)
  const { id } = await raised('no-packets')
  expect(await current()).toMatchObject({ problems: [expect.stringContaining('The database is not there')] })
  await expect(call('alarms.history')).rejects.toMatchObject({ code: 'alarms.history-unavailable' })
  await kernel.add(lending(sqliteDatabase()))
  await inTime('the history', async () => (await history().catch(() => [])).find((alarm) => alarm.id === id))
  expect((await current()).problems).toEqual([])
})

test('an OBS that is gone and the health that says the same are one alarm, the health of another part is another', async () => {
  const { tell, raised, open } = await running({ db: sqliteDatabase() })
  tell.obs?.([gone])
  tell.obsHealth?.({ status: 'failed', reason: 'OBS "cam": Nothing listens at 127.0.0.1:4455', fix: 'Start OBS.' })
  tell.health?.({ status: 'failed', reason: 'The feed cannot be read', fix: 'Do this.' })
  expect(await raised('obs-gone')).toMatchObject({ about: 'cam', text: 'OBS "cam" is gone: Nothing listens at 127.0.0.1:4455' })
  expect(await raised('health')).toMatchObject({ about: 'match', severity: 'critical', text: 'The feed cannot be read', fix: 'Do this.' })
  await vi.advanceTimersByTimeAsync(30_000)
  expect((await open()).map(({ rule, about }) => `${rule} ${about}`)).toEqual(['health match', 'obs-gone cam'])
})

test('what was resolved longer ago than is kept is removed at the start', async () => {
  const db = sqliteDatabase()
  const first = await running({ db })
  first.tell.match?.(silent)
  await first.raised('no-packets')
  first.tell.match?.(state({}))
  await first.resolved('no-packets')
  await first.kernel.stop()
  vi.setSystemTime(Date.now() + 3 * 86_400_000)
  expect(await (await running({ db, config: { keepDays: 4 } })).history()).toHaveLength(1)
  expect(await (await running({ db, config: { keepDays: 2 } })).history()).toHaveLength(0)
})

test.each<[string, Config]>([
  ['rules', { rules: [{ ...busy, forMs: 0 }] }],
  ['disabled', { disabled: ['cpu'] }],
  ['webhooks', { webhooks: [{ url: 'http://127.0.0.1:1/' }] }],
  ['keepDays', { keepDays: 3 }],
  ['memoryGrowthMegabytesPerHour', { memoryGrowthMegabytesPerHour: 7 }],
  ['trendMinutes', { trendMinutes: 7 }],
])('%s changes while it runs, and an alarm stays as it is', async (_, config) => {
  const { tell, raised, open, reconfigure } = await running({ db: sqliteDatabase() })
  tell.match?.(silent)
  const { id } = await raised('no-packets')
  expect(await reconfigure(config)).toEqual(new Map([['alarms', 'live']]))
  expect(await open()).toMatchObject([{ id }])
})

test('what a plugin told before it was stopped is no alarm any more; that it was stopped is one', async () => {
  const { kernel, tell, raised, resolved } = await running({ db: sqliteDatabase() })
  tell.obs?.([gone])
  await raised('obs-gone')
  await kernel.stopPlugin('obs')
  await resolved('obs-gone')
  expect(await raised('health')).toMatchObject({ about: 'obs', text: 'Stopped by hand' })
})

test('a rule of one’s own is looked at, and changed while it runs; one that is wrong is told, and is the health of the plugin', async () => {
  const { tell, raised, resolved, reconfigure, current, health, call } = await running({
    db: sqliteDatabase(),
    config: { rules: [{ ...busy, forMs: 0, clearForMs: 3_600_000 }] },
  })
  tell.monitor?.(sample({ totalPercent: 70 }))
  expect(await raised('busy')).toMatchObject({ severity: 'info', text: 'Busy: 70 %' })
  const wrong = { ...busy, id: 'mistyped', path: 'cpu.totalPercnt' }
  expect(await reconfigure({ rules: [{ ...busy, value: 95, forMs: 0 }, wrong], disabled: ['cpu'] })).toEqual(new Map([['alarms', 'live']]))
  expect((await current()).problems).toEqual([expect.stringContaining('the nearest is "cpu.totalPercent"')])
  await inTime('the health', () => (health()?.health === 'degraded' ? true : undefined))
  expect(health()).toMatchObject({ reason: expect.stringContaining('mistyped'), fix: expect.stringContaining('alarms.rules') })
  const { rules } = alarms.commands.rules.output.parse(await call('alarms.rules'))
  expect(rules.find(({ id }) => id === 'cpu')).toMatchObject({ builtIn: true, enabled: false })
  expect(rules.find(({ id }) => id === 'busy')).toMatchObject({ builtIn: false, enabled: true, value: 95 })
  await reconfigure({ rules: [] })
  await resolved('busy')
  await inTime('the good health', () => (health()?.health === 'ok' ? true : undefined))
})

test('the alarms’ own health is no alarm', async () => {
  const { open, health, tell, raised } = await running({ db: sqliteDatabase(), config: { rules: [{ ...busy, path: 'nothing' }] } })
  expect(health()).toMatchObject({ health: 'degraded' })
  tell.health?.({ status: 'degraded', reason: 'Another one is not well' })
  await raised('health')
  expect((await open()).map(({ about }) => about)).toEqual(['match'])
})

test('a webhook hears where it happened; its own trouble is told', async () => {
  vi.useRealTimers()
  const post = await listeningPost()
  const { tell, current, call } = await running({
    ...{ db: sqliteDatabase(), config: { webhooks: [{ url: `http://127.0.0.1:${post.port}/hook`, token: 'a-token' }] } },
    event: { court: '2', tournament: 'Cup' },
  })
  tell.match?.(silent)
  await until('the message', () => post.received[0])
  expect(post.messages()[0]).toMatchObject({ change: 'raised', alarm: { rule: 'no-packets' }, court: '2', tournament: 'Cup' })
  post.answer(500)
  expect(await call('alarms.webhook.test')).toMatchObject({ answers: [{ ok: false, answer: 'it answered 500' }] })
  tell.match?.(state({}))
  const [problem] = await until('the problem', async () => ((await current()).problems.length > 0 ? (await current()).problems : undefined))
  expect(problem).toContain(`http://127.0.0.1:${post.port}/hook does not work: it answered 500`)
  expect(problem).not.toContain('a-token')
})

/** The memory of the program over some minutes, in MB by second; resolves to how many minutes it took to be said. */
async function remembering(memory: (second: number) => number, minutes: number) {
  const { tell, open, call } = await running({ db: sqliteDatabase(), config: { trendMinutes: 2, memoryGrowthMegabytesPerHour: 50 } })
  for (let second = 0; second < minutes * 60; second++) {
    tell.monitor?.(sample({ rssBytes: memory(second) * 1e6, uptimeMs: 600_000 }))
    await vi.advanceTimersByTimeAsync(1_000)
    const [alarm] = await open()
    if (alarm) return { minute: second / 60, alarm, trends: await call('alarms.trends') }
  }
  return undefined
}

test('a planted leak is an alarm within its window', async () => {
  const said = await remembering((second) => 200 + Math.max(0, second - 60) * 0.5, 5)
  expect(said?.alarm).toMatchObject({
    rule: 'trend',
    about: 'memory',
    severity: 'warning',
    text: expect.stringContaining('does not come back'),
  })
  expect(said?.minute).toBeLessThanOrEqual(1 + 2)
  expect(said?.trends).toMatchObject({
    trends: [{ id: 'memory', wrong: true, yesterday: null }, { id: 'latency' }, { id: 'disk' }, { id: 'slow-queries' }],
  })
})

test('the saw of the garbage collector is no leak', async () => {
  expect(await remembering((second) => 200 + 4 * (second % 20), 8)).toBeUndefined()
})
