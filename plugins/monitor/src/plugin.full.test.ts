import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { databaseHandle, type Database } from '@restrike/database/handle'
import { Kernel, type PluginLog } from '@restrike/kernel'
import { obs as obsContract, type ObsConnection } from '@restrike/obs/contract'
import { AppError, contract, definePlugin, type Plugin } from '@restrike/sdk'
import { until } from '@restrike/testkit'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { monitor, MonitorSample } from './contract.ts'
import { connection, stats } from './fixtures.ts'
import plugin from './plugin.ts'
import { sqliteDatabase } from '@restrike/testkit'

afterEach(() => void vi.useRealTimers())

function scratch(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'restrike-monitor-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

interface Given {
  readonly config?: object
  readonly others?: readonly Plugin[]
}

/** The monitor in a kernel, looking often. */
async function running({ config = {}, others = [] }: Given = {}) {
  const given = { folder: scratch(), intervalMs: 250, slowIntervalMs: 1_000, ...config }
  const sections: Record<string, unknown> = { monitor: given }
  const warnings: string[] = []
  const warn = (message: string): void => void warnings.push(message)
  const nothing = (): void => undefined
  const log: PluginLog = () => ({ debug: nothing, info: nothing, warn, error: warn })
  const kernel = new Kernel({ log, config: (name) => sections[name] ?? {} })
  onTestFinished(() => kernel.stop())
  const samples: MonitorSample[] = []
  await kernel.add(...others, plugin)
  kernel.bus.on('monitor.current', (payload) => void samples.push(MonitorSample.parse(payload)))
  const call = (name: string, input: object = {}) => kernel.call(name, input, { caller: 'test' })
  const history = async (input: object) => monitor.commands.history.output.parse(await call('monitor.history', input))
  const health = () => kernel.health().plugins.find(({ name }) => name === 'monitor')
  const healthy = (status: string) => until(`the health to be ${status}`, () => (health()?.health === status ? true : undefined))
  const sample = (what: string, wanted: (one: MonitorSample) => boolean) =>
    until(`a sample with ${what}`, () => samples.find((one) => wanted(one)))
  const reconfigure = (change: object) => {
    sections['monitor'] = { ...given, ...change }
    return kernel.reconfigure(new Set(['monitor']))
  }
  return { kernel, samples, warnings, call, history, health, healthy, sample, reconfigure }
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

/** OBS as the plugin for it tells of it. */
function obsWith(first: ObsConnection, recordDirectory: string) {
  const tell: { now?: (told: ObsConnection) => void } = {}
  let connections = [first]
  const { status, request } = obsContract.commands
  const obs = definePlugin({
    contract: contract('obs', { commands: { status, request }, events: { status: obsContract.events.status } }),
    start(ctx) {
      tell.now = (told) => {
        connections = [told]
        ctx.emit('status', { connections })
      }
      tell.now(first)
      return { status: () => ({ connections }), request: () => ({ data: { recordDirectory } }) }
    },
  })
  return { obs, tell: (told: ObsConnection) => tell.now?.(told) }
}

test('before the first sample it says so; then each one is told, and the last is the answer', async () => {
  const { call, sample } = await running()
  await expect(call('monitor.current')).rejects.toMatchObject({ code: 'monitor.not-yet' })
  const one = await sample('a share of the processor', ({ cpu }) => cpu.totalPercent !== null)
  expect(one.cpu.ownPercent).toBeGreaterThan(0)
  expect(one.memory.rssBytes).toBeGreaterThan(one.memory.heapUsedBytes)
  expect(one.disks).toMatchObject([{ purpose: 'data', freeBytes: expect.any(Number), totalBytes: expect.any(Number) }])
  expect(await call('monitor.current')).toMatchObject({ clock: { steppedMs: 0, lastStepAt: null } })
})

test('a data folder that is gone is said with the cause, until it is back', async () => {
  const folder = path.join(scratch(), 'disk')
  const { health, healthy } = await running({ config: { folder } })
  await healthy('degraded')
  expect(health()?.reason).toBe(`The disk of the data folder ${folder} cannot be looked at: it is not there`)
  mkdirSync(folder)
  await healthy('ok')
})

test('a clock that is set back is noticed by the next sample, logged once, and makes the health degraded', async () => {
  const { sample, warnings, health, healthy } = await running()
  await sample('anything', () => true)
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(Date.now() - 3_600_000)
  const { clock } = await sample('a step of the clock', (one) => one.clock.lastStepAt !== null)
  // Date stands still from the step on, so the step is measured short by what went by until it was seen.
  expect(Math.round(clock.steppedMs / 60_000)).toBe(-60)
  await healthy('degraded')
  expect(health()).toMatchObject({ reason: expect.stringContaining('set back by'), fix: expect.stringContaining('time server') })
  expect(warnings.filter((message) => message.includes('set back'))).toHaveLength(1)
})

test('the folder that OBS records to is watched: first the one set there, then the one of the recording', async () => {
  const [set, day] = [scratch(), scratch()]
  const { obs, tell } = obsWith(connection(), set)
  const { sample } = await running({ others: [obs] })
  const folders = ({ disks }: MonitorSample) => disks.filter(({ purpose }) => purpose === 'recording').map((disk) => disk.path)
  await sample('the folder set in OBS', (one) => folders(one)[0] === set)
  tell(connection({ recording: { ...connection().recording!, active: true, path: path.join(day, 'a.mkv') }, stats: stats({ fps: 60 }) }))
  const one = await sample('the folder of the recording', (each) => folders(each)[0] === day)
  expect(one.disks).toHaveLength(2)
  expect(one.obs).toMatchObject([{ connection: 'main', fps: 60 }])
})

test('nothing is known of OBS any more when the plugin for it has stopped', async () => {
  const { obs } = obsWith(connection({ stats: stats() }), scratch())
  const { kernel, samples, sample } = await running({ others: [obs] })
  await sample('OBS', (one) => one.obs.length === 1)
  await kernel.stopPlugin('obs')
  await until('a sample without OBS', () => (samples.at(-1)?.obs.length === 0 ? true : undefined))
})

test('the intervals are taken live, and a new folder restarts it', async () => {
  const { samples, sample, reconfigure } = await running({ config: { intervalMs: 60_000 } })
  await sample('anything', () => true)
  expect(await reconfigure({ intervalMs: 250 })).toEqual(new Map([['monitor', 'live']]))
  await until('three more samples', () => (samples.length > 3 ? true : undefined))
  expect(await reconfigure({ folder: scratch() })).toEqual(new Map([['monitor', 'plugin']]))
})

test('without a database the last moments are told from memory, and what was before is refused with what to do', async () => {
  const { samples, history } = await running()
  await until('some samples', () => (samples.length > 2 ? true : undefined))
  const from = samples[0]?.at
  const { at, series } = await history({ series: ['memory.rss'], from })
  expect(at.length).toBeGreaterThan(0)
  expect(series['memory.rss']?.[0]).toBeGreaterThan(1e6)
  const refused = history({ series: ['cpu.total'] })
  await expect(refused).rejects.toBeInstanceOf(AppError)
  await expect(refused).rejects.toMatchObject({ code: 'monitor.history-unavailable' })
})

test('when it stops, what it has measured is on the disk, and the next run tells it', async () => {
  const db = sqliteDatabase()
  const first = await running({ others: [lending(db)] })
  await until('more than a second of samples', () => (first.samples.length > 5 ? true : undefined))
  await first.kernel.stop()
  const rows = Number(db.rows('SELECT count(*) AS rows FROM monitor_history WHERE span = 1000')[0]?.['rows'])
  expect(rows).toBeGreaterThanOrEqual(2)
  const second = await running({ others: [lending(db)] })
  const { at } = await until('the history', async () => {
    const answer = await second.history({ series: ['cpu.total', 'cpu.own'] }).catch(() => undefined)
    return answer && answer.at.length >= rows ? answer : undefined
  })
  expect(at.toSorted((a, b) => a - b)).toEqual(at)
})

test('a history that cannot be opened is a reason, and measuring goes on', async () => {
  const db = sqliteDatabase()
  const broken: Database = { ...db, migrate: () => Promise.reject(new Error('the table is of a newer version')) }
  const { samples, health, healthy } = await running({ others: [lending(broken)] })
  await healthy('degraded')
  expect(health()?.reason).toBe('What is measured cannot be kept: the table is of a newer version')
  const { length } = samples
  await until('more samples', () => (samples.length > length ? true : undefined))
})
