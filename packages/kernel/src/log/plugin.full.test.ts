// The log by its commands and its event, with a real kernel and real files.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { until } from '@restrike/testkit'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { testKernel } from '../traced.ts'
import { log as contract, LogArchive, LogLine, LogStatus } from './contract.ts'
import { openLog, type OpenLog } from './log.ts'
import { logPlugin } from './plugin.ts'

let folder: string
const stops: Array<() => Promise<void>> = []
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'log-plugin-'))
})
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  rmSync(folder, { recursive: true, force: true })
})

const Lines = z.object({ lines: z.array(LogLine), skipped: z.number() })
type Told = z.infer<typeof Lines>

async function program() {
  const settings: { log: object } = { log: {} }
  const log: OpenLog = openLog(path.join(folder, 'logs'), 'info', { settleMs: 60_000 })
  const { kernel } = testKernel({ config: (name) => (name === 'log' ? settings.log : {}) })
  const told: Told[] = []
  await kernel.add(logPlugin(log))
  kernel.bus.on('log.lines', (payload) => told.push(Lines.parse(payload)))
  stops.push(
    () => log.close(),
    () => kernel.stop(),
  )
  const call = (name: string, input: object = {}) => kernel.call(`log.${name}`, input, { caller: 'test' })
  const status = async () => LogStatus.parse(await call('status'))
  const messages = async (name: string, input: object = {}) =>
    z
      .object({ lines: z.array(LogLine) })
      .parse(await call(name, input))
      .lines.map(({ message }) => message)
  return { log, kernel, settings, told, call, status, messages }
}

test('the last lines are told some times a second, each once, and from memory and files they can be asked for', async () => {
  const { log, told, call, messages } = await program()
  for (let i = 0; i < 5; i++) log.log('udp').info(`line ${i}`, { i })
  await until('them to be told', () => (told.length > 0 ? true : undefined))
  log.log('obs').warn('gone')
  await until('the next', () => (told.length > 1 ? true : undefined))
  expect(told.map(({ lines, skipped }) => [lines.map(({ message }) => message), skipped])).toEqual([
    [['line 0', 'line 1', 'line 2', 'line 3', 'line 4'], 0],
    [['gone'], 0],
  ])
  expect(told[0]?.lines[1]).toMatchObject({ n: 2, level: 'info', subsystem: 'udp', data: '{"i":1}' })
  expect(await messages('tail', { after: 4 })).toEqual(['line 4', 'gone'])
  expect(await messages('tail', { level: 'warn' })).toEqual(['gone'])
  expect(await messages('search', { subsystems: ['udp'], text: '"i":3' })).toEqual(['line 3'])
  await expect(call('search', { from: 'yesterday' })).rejects.toMatchObject({ code: 'kernel.invalid-input' })
})

test('of a flood the newest are told, and the others counted; nobody is told more often for it', async () => {
  const { log, told } = await program()
  for (let i = 0; i < 3_000; i++) log.log('udp').info(`line ${i}`)
  await until('it to be told', () => (told.length > 0 ? true : undefined))
  expect(told).toHaveLength(1)
  expect([told[0]?.lines.length, told[0]?.skipped, told[0]?.lines.at(-1)?.message]).toEqual([200, 2_800, 'line 2999'])
})

test('levels are ordered for the run, and taken back', async () => {
  const { log, call, status, messages } = await program()
  const speak = () => log.log('obs').debug('fine')
  speak()
  expect(await call('level', { level: 'debug', subsystem: 'obs' })).toMatchObject({ level: 'info', levels: { obs: 'debug' } })
  speak()
  expect(await call('level', { level: 'error' })).toMatchObject({ level: 'error', levels: {} })
  speak()
  await call('level', { level: null })
  expect(await status()).toMatchObject({ level: 'info', levels: {}, subsystems: ['obs'] })
  expect(await messages('tail')).toEqual(['fine'])
})

test('the configuration is taken while it runs; what was ordered stays over it', async () => {
  const { log, kernel, settings, call, status } = await program()
  await call('level', { level: 'trace', subsystem: 'udp' })
  settings.log = { level: 'warn', levels: { obs: 'debug' }, rotateMegabytes: 0.01 }
  await kernel.reconfigure(new Set(['log']))
  expect(await status()).toMatchObject({ level: 'warn', levels: { obs: 'debug', udp: 'trace' } })
  for (let i = 0; i < 500; i++) log.log('obs').debug(`line ${i}`)
  await until('a file to be closed', async () => ((await status()).archive.files > 0 ? true : undefined))
})

test('on demand everything is archived, and told newest first', async () => {
  const { log, call, status } = await program()
  log.log('udp').info('one')
  const { archived } = z.object({ archived: z.array(LogArchive) }).parse(await call('archive'))
  expect(archived.map(({ subsystem, lines }) => [subsystem, lines])).toEqual([
    ['restrike', 1],
    ['udp', 1],
  ])
  log.log('udp').info('two')
  await call('archive')
  const { archives } = z.object({ archives: z.array(LogArchive) }).parse(await call('archives'))
  expect(archives.map(({ name }) => name.slice(11))).toEqual([
    'udp.0002.log.gz',
    'restrike.0002.log.gz',
    'udp.0001.log.gz',
    'restrike.0001.log.gz',
  ])
  expect((await status()).archive).toMatchObject({ files: 4, from: archives.at(-1)?.from })
})

test('where it cannot be written the plugin says so with what to do, and is well again afterwards', async () => {
  const { log, kernel, call, status } = await program()
  log.log('udp').info('one')
  await call('archive')
  rmSync(path.join(folder, 'logs'), { recursive: true })
  writeFileSync(path.join(folder, 'logs'), 'not a folder')
  const health = () => kernel.health().plugins.find(({ name }) => name === 'log')
  const seen = await until('it to be said', () => (health()?.health === 'degraded' ? health() : undefined), 8_000)
  expect(seen).toMatchObject({ reason: expect.stringContaining('Something else'), fix: expect.stringContaining('Move it away') })
  log.log('udp').info('kept')
  await expect(call('archive')).rejects.toMatchObject({
    code: 'log.cannot-archive',
    data: { reason: expect.stringContaining('Something else') },
  })
  rmSync(path.join(folder, 'logs'))
  await until('it to be well', () => (health()?.health === 'ok' ? true : undefined), 8_000)
  await until('the line', () => (readFileSync(path.join(folder, 'logs/udp.log'), 'utf8').includes('kept') ? true : undefined))
  expect((await status()).problem).toBeNull()
})

test('texts for the operator are whole sentences', () => {
  for (const { summary, fix } of Object.values(contract.errors)) for (const text of [summary, fix]) expect(text).toMatch(/^[A-Z].{5,}\.$/)
})
