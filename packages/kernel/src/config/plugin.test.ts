// The configuration changed by command and by hand, with a real kernel and real files.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { contract, definePlugin } from '@restrike/sdk'
import { until as untilTold } from '@restrike/testkit'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { testKernel } from '../traced.ts'
import { Config } from './config.ts'
import { ConfigOutcome, ConfigSectionView, type ConfigChange } from './contract.ts'
import { configPlugin } from './plugin.ts'

const Connection = z.object({ name: z.string(), url: z.string(), password: z.string().optional() })
const obs = contract('obs', {
  config: z.object({
    connections: z.array(Connection).default([]).describe('Each OBS'),
    pollMs: z.int().min(100).default(1000),
    port: z.int().default(4455),
    scene: z.object({ live: z.string().default('LIVE'), review: z.string().default('IVR') }).prefault({}),
    pin: z.string().optional().meta({ secret: true }),
    keepDays: z.number().nullable().default(null),
  }),
})
const server = contract('server', {
  config: z.object({ http: z.int().default(7340), store: z.string().default('a').meta({ atStart: true }) }),
})

const until = (done: () => boolean) => untilTold('the configuration', () => done() || undefined, 8_000)

let folder: string
let file: string
const stops: Array<() => Promise<void>> = []
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'config-plugin-'))
  file = path.join(folder, 'config.json')
})
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  rmSync(folder, { recursive: true })
})

/** A program with this configuration; `seen` is what its obs part was given, one entry for each start or live change. */
async function program(text?: string) {
  if (text !== undefined) writeFileSync(file, text)
  const contracts = [obs, server]
  const overrides = { server: { http: { value: 8080, source: 'flag' as const } } }
  const config = await Config.open({ file, folder: path.join(folder, 'data'), overrides, contracts })
  const { kernel } = testKernel({ config: (name) => config.section(name) })
  const seen: unknown[] = []
  const plugin = definePlugin({
    contract: obs,
    start(ctx) {
      seen.push(ctx.config)
      ctx.acceptConfig(['pollMs'], (next) => seen.push({ live: next.pollMs }))
      ctx.checkConfig(['port'], async ({ port }) => (port === 81 ? [{ field: 'port', message: 'Port 81 is taken.' }] : []))
      return {}
    },
  })
  await kernel.add(configPlugin(kernel, config), plugin, definePlugin({ contract: server, start: () => ({}) }))
  stops.push(() => kernel.stop())
  const call = (name: string, input: object) => kernel.call(`config.${name}`, input, { caller: 'test' })
  const set = async (...changes: ConfigChange[]) => ConfigOutcome.parse(await call('set', { changes }))
  const value = async (key: string) => {
    const { sections } = z.object({ sections: z.array(ConfigSectionView) }).parse(await call('get', {}))
    return sections.flatMap(({ values }) => values).find((one) => one.key === key)
  }
  return { config, kernel, seen, call, set, value }
}

test('a change goes into the file beside its comments, and to the plugin while it runs', async () => {
  const { set, seen, value } = await program('{\n  // the hall\n  "obs": { "pollMs": 500 }\n}\n')
  const outcome = await set({ key: 'obs.pollMs', value: 250 })
  expect(outcome.applied).toEqual([{ key: 'obs.pollMs', from: 500, to: 250, effect: 'live' }])
  expect(seen.slice(1)).toEqual([{ live: 250 }])
  expect(readFileSync(file, 'utf8')).toBe('{\n  // the hall\n  "obs": { "pollMs": 250 }\n}\n')
  expect(await value('obs.pollMs')).toMatchObject({ value: 250, default: 1000, source: 'file', effect: 'live' })
})

test('without a file one is made; without a value it is the default again', async () => {
  const { set, value, seen } = await program()
  expect(await set({ key: 'obs.scene.live', value: 'HALL' })).toMatchObject({
    applied: [{ key: 'obs.scene.live', to: 'HALL', effect: 'plugin' }],
  })
  expect(seen).toHaveLength(2)
  expect(await value('obs.scene.live')).toMatchObject({ value: 'HALL', source: 'file', default: 'LIVE' })
  await set({ key: 'obs.scene.live' })
  expect(await value('obs.scene.live')).toMatchObject({ value: 'LIVE', source: 'default' })
})

test.each([
  ['a wrong value', 'obs.pollMs', 5, /obs\.pollMs/],
  ['a key nobody knows', 'obs.polMs', 500, /did you mean "pollMs"/],
  ['a section nobody knows', 'osb.pollMs', 500, /did you mean "obs"/],
])('%s is refused, and nothing has changed', async (_, key, value, words) => {
  const text = '{"obs":{"pollMs":500}}'
  const { set, seen } = await program(text)
  await expect(set({ key, value })).rejects.toMatchObject({ code: 'config.invalid', message: expect.stringMatching(words) })
  expect([readFileSync(file, 'utf8'), seen.length]).toEqual([text, 1])
})

test('where a flag has the last word, that is said; what is read at the start only waits for the next one', async () => {
  const { set, value } = await program()
  expect(await set({ key: 'server.http', value: 9000 })).toMatchObject({ applied: [], overridden: ['server.http'] })
  expect(await value('server.http')).toMatchObject({ value: 8080, source: 'flag', inFile: 9000 })
  expect(await set({ key: 'server.store', value: 'b' })).toMatchObject({ applied: [], status: { needsRestart: ['server.store'] } })
  expect(await value('server.store')).toMatchObject({ value: 'a', waiting: 'b', source: 'file', effect: 'program' })
})

test('what waits for the next start is taken back before it, and nothing waits any more; the default written out is no change', async () => {
  const { set, value } = await program('{"server":{"store":"mine"}}')
  await set({ key: 'server.store' })
  expect(await value('server.store')).toMatchObject({ value: 'mine', waiting: 'a', source: 'default' })
  expect(await set({ key: 'server.store', value: 'mine', expected: 'a' })).toMatchObject({ status: { needsRestart: [] } })
  expect(await value('server.store')).not.toHaveProperty('waiting')
  const fresh = await program('{}')
  expect(await fresh.set({ key: 'server.store', value: 'a' })).toMatchObject({ status: { needsRestart: [] } })
})

test('who expects another value than the one set is told what it is and who set it, and nothing is changed', async () => {
  const { call, set, value, seen } = await program()
  await call('set', { changes: [{ key: 'obs.pollMs', value: 250 }], by: 'Kim' })
  const changes = [
    { key: 'obs.keepDays', value: 3, expected: null },
    { key: 'obs.pollMs', value: 500, expected: 1000 },
  ]
  const by = { by: 'Kim', at: expect.any(String) }
  await expect(set(...changes)).rejects.toMatchObject({
    code: 'config.changed-meanwhile',
    message: expect.stringContaining('obs.pollMs'),
    data: { conflicts: [{ key: 'obs.pollMs', expected: 1000, actual: 250, changed: by }] },
  })
  expect([await value('obs.pollMs'), await value('obs.keepDays')]).toMatchObject([{ value: 250, changed: by }, { value: null }])
  expect(seen.slice(1)).toEqual([{ live: 250 }])
  await set({ key: 'obs.pollMs', value: 500, expected: 250 })
  expect(await value('obs.pollMs')).toMatchObject({ value: 500, changed: { by: 'test' } })
})

test('of two who change the same list at once, one is refused; what is told as secret can be expected as told', async () => {
  const { set, value, config } = await program(secret)
  const expected = (await value('obs.connections'))?.value
  const change = (url: string) => set({ key: 'obs.connections', value: [{ name: 'a', url, password: '•••' }], expected })
  const both = await Promise.allSettled([change('ws://first'), change('ws://second')])
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(config.section('obs')).toMatchObject({ connections: [{ url: 'ws://first', password: 'planted-secret' }] })
})

test('what stands in the file where a flag has the last word, and a part of a section, can be expected too', async () => {
  const { set } = await program('{"server":{"http":9000}}')
  await expect(set({ key: 'server.http', value: 9001, expected: 8080 })).rejects.toMatchObject({ code: 'config.changed-meanwhile' })
  await set({ key: 'server.http', value: 9001, expected: 9000 })
  await set({ key: 'obs.scene', value: { live: 'HALL' }, expected: { review: 'IVR', live: 'LIVE' } })
})

test('a value that its running plugin cannot take is refused before; a file edited by hand is for the plugin to live with', async () => {
  const { set, seen, config } = await program()
  await expect(set({ key: 'obs.port', value: 81 })).rejects.toMatchObject({
    code: 'config.invalid',
    data: { problems: [{ key: 'obs.port', message: 'Port 81 is taken.', line: null }] },
  })
  expect([existsSync(file), seen.length]).toEqual([false, 1])
  await set({ key: 'obs.port', value: 82 })
  writeFileSync(file, '{"obs":{"port":81}}')
  await until(() => config.section('obs')['port'] === 81)
  // Not asked again by a change of something else.
  await set({ key: 'obs.keepDays', value: 7 })
})

test('a file edited by hand is taken up by itself; one broken on the way is said, and the one mended is taken', async () => {
  const { seen, config } = await program('{"obs":{"pollMs":500}}')
  writeFileSync(file, '{"obs":{"pollMs":600}}')
  await until(() => seen.length === 2)
  writeFileSync(file, '{"obs":{"pollMs":')
  await until(() => config.status().state === 'broken')
  expect(config.section('obs')).toEqual({ pollMs: 600 })
  writeFileSync(file, '{"obs":{"pollMs":700}}')
  await until(() => seen.length === 3)
  expect(seen.slice(1)).toEqual([{ live: 600 }, { live: 700 }])
  expect(config.health()).toEqual({ status: 'ok' })
})

test('an earlier version comes back, and what was there becomes one; differences are told value by value', async () => {
  const { call, set, value, config } = await program('{"obs":{"pollMs":500}}')
  await set({ key: 'obs.pollMs', value: 600 })
  const [, first] = await config.history.list()
  const id = first?.id ?? ''
  expect(await call('diff', { from: id })).toEqual({ differences: [{ key: 'obs.pollMs', from: 500, to: 600 }] })
  await call('restore', { id })
  expect((await value('obs.pollMs'))?.value).toBe(500)
  expect(await config.history.list()).toHaveLength(3)
  await expect(call('restore', { id: '../config.json' })).rejects.toMatchObject({ code: 'config.unknown-backup' })
})

const secret = '{"obs":{"pin":"4711","connections":[{"name":"a","url":"ws://a","password":"planted-secret"}]}}'

test('secrets are told to nobody: not as values, not as differences, not in an export', async () => {
  const { call, value, set } = await program(secret)
  const changed = await set({ key: 'obs.pin', value: '4712' })
  const told = JSON.stringify([changed, await value('obs.pin'), await call('get', {}), await call('export', {})])
  expect(told).not.toMatch(/planted-secret|471[12]/)
  expect(await value('obs.pin')).toMatchObject({ value: '•••', secret: true })
  expect(changed.applied).toMatchObject([{ key: 'obs.pin', from: '•••', to: '•••' }])
  // What is not there is no secret.
  expect(await value('obs.keepDays')).toMatchObject({ value: null, secret: false })
  expect(await call('export', { secrets: true })).toMatchObject({ text: expect.stringContaining('planted-secret') })
})

test('a text exported without its secrets comes in again with them, also in another order', async () => {
  const { call, config } = await program(secret)
  const { text } = z.object({ text: z.string() }).parse(await call('export', {}))
  const more = text.replace('[', '[{"name":"b","url":"ws://b"},')
  await call('import', { text: more })
  expect(config.section('obs')).toMatchObject({ pin: '4711', connections: [{ name: 'b' }, { name: 'a', password: 'planted-secret' }] })
  await expect(call('import', { text: '{"obs":7}' })).rejects.toMatchObject({ code: 'config.invalid' })
})

test('a list shown without its secrets and given back changed keeps them', async () => {
  const { set, config, value } = await program(secret)
  expect((await value('obs.connections'))?.value).toEqual([{ name: 'a', url: 'ws://a', password: '•••' }])
  await set({ key: 'obs.connections', value: [{ name: 'a', url: 'ws://other', password: '•••' }] })
  expect(config.section('obs')).toMatchObject({ connections: [{ url: 'ws://other', password: 'planted-secret' }] })
})

test('a folder that cannot be written: it says so, and nothing has changed', async () => {
  const { set, seen } = await program()
  rmSync(folder, { recursive: true })
  writeFileSync(folder, 'no folder any more')
  await expect(set({ key: 'obs.pollMs', value: 250 })).rejects.toMatchObject({
    code: 'config.cannot-write',
    message: expect.stringContaining(file),
  })
  expect(seen).toHaveLength(1)
})

test('a change over a file that somebody broke by hand: the last good one is changed, the broken one is set aside', async () => {
  const { set, config } = await program('{"obs":{"pollMs":500}}')
  writeFileSync(file, '{"obs":{"pollMs":')
  await until(() => config.status().state === 'broken' && config.status().setAside !== null)
  await set({ key: 'obs.scene.live', value: 'HALL' })
  expect(config.section('obs')).toEqual({ pollMs: 500, scene: { live: 'HALL' } })
  expect((await config.history.list()).map(({ kind }) => kind)).toContain('broken')
})

test('a schema for editors lies beside the file, with the words of each field', async () => {
  const { config } = await program('{}')
  const beside = path.join(folder, 'config.schema.json')
  await until(() => existsSync(beside))
  const schema: unknown = JSON.parse(readFileSync(beside, 'utf8'))
  expect(schema).toMatchObject({
    additionalProperties: false,
    properties: { obs: { additionalProperties: false, properties: { connections: { description: 'Each OBS' } } } },
  })
  expect(config.status().state).toBe('good')
})
