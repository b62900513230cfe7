// The configuration file in every state a person or a crash can leave it in: the program always has something to run with, and says so.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { contract } from '@restrike/sdk'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { Config, type Overrides } from './config.ts'

const udp = contract('udp', { config: z.object({ port: z.int().default(6000), allow: z.array(z.string()).default([]) }) })
const control = contract('control', { configSection: 'server', config: z.object({ http: z.int().default(7340) }) })
const store = contract('store', {
  config: z.object({ file: z.string().default('a.db').meta({ atStart: true }), rows: z.int().default(1) }),
})
const bare = contract('flags', {})

let folder: string
let file: string
let data: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'config-'))
  file = path.join(folder, 'restrike.json')
  data = path.join(folder, 'data')
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = (overrides: Overrides = {}) => Config.open({ file, folder: data, overrides, contracts: [udp, control, store, bare] })

/** A run of the program that has been up for a moment. */
async function run(text: string): Promise<Config> {
  writeFileSync(file, text)
  const config = await open()
  await config.settle()
  return config
}

test('without a file everything is at its default, and nothing is wrong', async () => {
  const config = await open()
  expect([config.section('udp'), config.section('server'), config.health()]).toEqual([{}, {}, { status: 'ok' }])
  expect(config.status()).toMatchObject({ state: 'missing', used: 'defaults' })
})

test('a good file is used, by section, and kept as the last good one and as a version', async () => {
  const text = '{ "udp": { "port": 7000 }, "server": { "http": 80 } }'
  const config = await run(text)
  expect([config.section('udp'), config.section('server'), config.section('nope')]).toEqual([{ port: 7000 }, { http: 80 }, {}])
  expect([config.health(), config.status().state]).toEqual([{ status: 'ok' }, 'good'])
  expect(readFileSync(path.join(data, 'config.last-good.json'), 'utf8')).toBe(text)
  expect(await config.history.list()).toMatchObject([{ kind: 'good', bytes: text.length }])
})

test('comments, a trailing comma, a byte order mark and a pointer to the schema are welcome', async () => {
  const config = await run('\uFEFF{ "$schema": "./config.schema.json", // the port\n "udp": { /* of the hall */ "port": 7000, }, }')
  expect([config.section('udp'), config.status().state]).toEqual([{ port: 7000 }, 'good'])
})

test.each([
  ['broken JSON', '{ "udp": {\n "port": 70', 'it is not valid JSON: a closing } is missing (line 2)'],
  ['a missing comma', '{ "udp": {\n "port": 7 \n "allow": [] } }', 'a comma is missing (line 3)'],
  ['a text without end', '{ "udp": { "port": "7 } }', 'a text has no closing quote (line 1)'],
  ['an empty file', '', 'it is not valid JSON'],
  ['no object', '[1, 2]', 'it is not a JSON object of sections'],
  ['null', 'null', 'it is not a JSON object of sections'],
  ['a wrong value', '{\n"udp": {\n"port": "seven" } }', /udp\.port: .* \(line 3\)/],
  ['a wrong value deep down', '{ "udp": { "allow": ["a",\n 2] } }', /udp\.allow\.1: .* \(line 2\)/],
  ['a value out of bounds', '{ "udp": { "port": 1.5 } }', 'udp.port: '],
  ['a section that is no object', '{ "udp": null }', 'udp: '],
  ['a section of another name', '{ "server": { "http": "x" } }', 'server.http: '],
  ['a key it does not know', '{ "udp": {\n "prot": 6000 } }', 'udp.prot: there is no "prot" in udp: did you mean "port"? (line 2)'],
  ['a key in capitals', '{ "udp": { "PORT": 6000 } }', 'did you mean "port"?'],
  ['a key like none', '{ "udp": { "zebra": 1 } }', 'there is no "zebra" in udp; it knows: port, allow'],
  ['a section it does not know', '{ "upd": {} }', 'upd: there is no section "upd": did you mean "udp"? (line 1)'],
  ['a name of every object', '{ "constructor": {} }', 'there is no section "constructor"'],
])('%s: the last good one is used, the text is set aside, and the operator is told what is wrong and where', async (_, text, reason) => {
  await run('{"udp":{"port":7000}}')
  const config = await run(text)
  expect(config.section('udp')).toEqual({ port: 7000 })
  expect(config.health()).toMatchObject({
    status: 'degraded',
    reason: typeof reason === 'string' ? expect.stringContaining(reason) : expect.stringMatching(reason),
    fix: expect.stringContaining(`Correct ${file}: it is taken up as soon as it is saved.`),
  })
  expect(config.health()).toMatchObject({ reason: expect.stringContaining('The last good one is used instead.') })
  expect(readFileSync(file, 'utf8')).toBe(text)
  if (text !== '') expect(readFileSync(config.status().setAside ?? '', 'utf8')).toBe(text)
})

test('two faults are both told, in words the first', async () => {
  const config = await run('{ "udp": { "port": "x", "alow": [] } }')
  expect(config.status().problems).toHaveLength(2)
  expect(config.health()).toMatchObject({ reason: expect.stringContaining('and 1 more') })
})

test('a broken file and no earlier good one: the defaults, and it says so', async () => {
  const config = await run('{')
  expect([config.section('udp'), config.status().used]).toEqual([{}, 'defaults'])
  expect(config.health()).toMatchObject({ reason: expect.stringContaining('There is no earlier good one, so the defaults are used.') })
})

test('a last good copy that is itself broken is not used', async () => {
  mkdirSync(data)
  writeFileSync(path.join(data, 'config.last-good.json'), '{"udp":{"port":"seven"}}')
  expect((await run('{')).status().used).toBe('defaults')
})

test('a file that cannot be read is told as such', async () => {
  mkdirSync(file)
  expect((await open()).health()).toMatchObject({ status: 'degraded', reason: expect.stringContaining('it cannot be read') })
})

test('flags and environment win over the file, key by key, also over the last good one', async () => {
  await run('{"udp":{"port":7000,"allow":["10.0.0.5"]}}')
  const overrides: Overrides = { udp: { port: { value: 0, source: 'flag' } }, server: { http: { value: 8080, source: 'environment' } } }
  const config = await open(overrides)
  expect([config.section('udp'), config.section('server')]).toEqual([{ port: 0, allow: ['10.0.0.5'] }, { http: 8080 }])
  writeFileSync(file, '{')
  expect((await open(overrides)).section('udp')).toEqual({ port: 0, allow: ['10.0.0.5'] })
})

test('what the program itself gives need not stand in the file; what a flag gives is checked there all the same', async () => {
  const disk = contract('disk', { config: z.object({ folder: z.string(), rows: z.int().default(1) }) })
  const overrides: Overrides = { disk: { folder: { value: '/data', source: 'program' }, rows: { value: 5, source: 'flag' } } }
  const openDisk = () => Config.open({ file, folder: data, overrides, contracts: [disk] })
  writeFileSync(file, '{"disk":{"rows":2}}')
  expect((await openDisk()).status().state).toBe('good')
  writeFileSync(file, '{"disk":{"rows":"x"}}')
  expect((await openDisk()).status()).toMatchObject({ state: 'broken', problems: [{ key: 'disk.rows' }] })
})

test('what is read at the start only keeps its value, and says that it waits', async () => {
  const config = await run('{"store":{"file":"a.db","rows":1}}')
  writeFileSync(file, '{"store":{"file":"b.db","rows":2}}')
  await config.reload()
  expect([config.section('store'), config.status().needsRestart]).toEqual([{ file: 'a.db', rows: 2 }, ['store.file']])
  writeFileSync(file, '{"store":{"file":"a.db","rows":2}}')
  await config.reload()
  expect(config.status().needsRestart).toEqual([])
})

test('a file broken while the program runs changes nothing, and one mended is taken', async () => {
  const config = await run('{"udp":{"port":7000}}')
  writeFileSync(file, '{"udp":{"port":70')
  expect(await config.reload(true)).toBe(false)
  expect(config.status().state).toBe('good')
  await config.reload()
  expect([config.section('udp'), config.status().state]).toEqual([{ port: 7000 }, 'broken'])
  expect(config.health()).toMatchObject({ reason: expect.stringContaining('What held before it was changed still holds.') })
  writeFileSync(file, '{"udp":{"port":7001}}')
  await config.reload()
  expect([config.section('udp'), config.health()]).toEqual([{ port: 7001 }, { status: 'ok' }])
})

test('a file removed while the program runs: what it said holds, and it says how to get it back', async () => {
  const config = await run('{"udp":{"port":7000}}')
  rmSync(file)
  await config.reload()
  expect([config.section('udp'), config.health().status]).toEqual([{ port: 7000 }, 'degraded'])
  expect(config.health()).toMatchObject({ reason: expect.stringContaining('is gone'), fix: expect.stringContaining('config.restore') })
})

test('twenty versions are kept, each once, and none that others may read', async () => {
  const config = await run('{"udp":{"port":7000}}')
  for (let i = 0; i < 25; i++) {
    writeFileSync(file, `{"udp":{"port":${7001 + i}}}`)
    await config.reload()
    await config.settle(new Date(Date.UTC(2026, 2, 7, 9, 0, i)))
    await config.settle(new Date(Date.UTC(2026, 2, 7, 10, 0, i)))
  }
  const kept = await config.history.list()
  expect(kept).toHaveLength(20)
  expect(await config.history.read(kept[0]?.id ?? '')).toBe('{"udp":{"port":7025}}')
  expect(await config.history.read('../restrike.json')).toBeUndefined()
  for (const { id } of kept) expect(statSync(config.history.pathOf(id)).mode & 0o077).toBe(0)
})

test('a file is replaced whole, through a link, with its rights; nothing else is left behind', async () => {
  const real = path.join(folder, 'real.json')
  writeFileSync(real, '{}', { mode: 0o640 })
  symlinkSync(real, file)
  const config = await open()
  await config.replace('{"udp":{"port":7}}', { udp: { port: 7 } })
  expect(readFileSync(real, 'utf8')).toBe('{"udp":{"port":7}}')
  expect(statSync(real).mode & 0o777).toBe(0o640)
  expect(readdirSync(folder).toSorted()).toEqual(['real.json', 'restrike.json'])
})

test('versions that cannot be kept are said, and the configuration is used all the same', async () => {
  writeFileSync(data, 'a file where the folder should be')
  const config = await run('{"udp":{"port":7000}}')
  expect(config.section('udp')).toEqual({ port: 7000 })
  expect(config.health()).toMatchObject({ status: 'degraded', reason: expect.stringContaining('cannot be kept') })
  rmSync(data)
  await config.settle()
  expect([config.health(), (await config.history.list()).length]).toEqual([{ status: 'ok' }, 1])
})
