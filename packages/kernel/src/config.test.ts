// The configuration file in every state a person or a crash can leave it in: the program always has something to run with, and says so.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { contract } from '@restrike/sdk'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { loadConfig } from './config.ts'

const udp = contract('udp', { config: z.object({ port: z.int().default(6000), allow: z.array(z.string()).default([]) }) })
const control = contract('control', { configSection: 'server', config: z.object({ http: z.int() }) })
const bare = contract('flags', {})

let folder: string
let file: string
let lastGood: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'config-'))
  file = path.join(folder, 'restrike.json')
  lastGood = path.join(folder, 'data', 'last-good.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

const load = (overrides: Record<string, Record<string, unknown>> = {}) =>
  loadConfig({ file, lastGood, overrides, contracts: [udp, control, bare] })

test('without a file everything is at its default, and nothing is wrong', () => {
  const config = load()
  expect([config.section('udp'), config.section('server'), config.health]).toEqual([{}, {}, { status: 'ok' }])
})

test('a good file is used, by section, and kept as the last good one', () => {
  const text = '{ "udp": { "port": 7000 }, "server": { "http": 80 }, "unknown": 5 }'
  writeFileSync(file, text)
  const config = load()
  expect([config.section('udp'), config.section('server'), config.section('nope')]).toEqual([{ port: 7000 }, { http: 80 }, {}])
  expect(config.health).toEqual({ status: 'ok' })
  expect(readFileSync(lastGood, 'utf8')).toBe(text)
})

test('a file saved with a byte order mark is a good file', () => {
  writeFileSync(file, '\uFEFF{"udp":{"port":7000}}')
  expect([load().section('udp'), load().health.status]).toEqual([{ port: 7000 }, 'ok'])
  writeFileSync(file, 'broken')
  expect(load().section('udp')).toEqual({ port: 7000 })
})

test.each([
  ['broken JSON', '{ "udp": { "port": 70', 'it is not valid JSON'],
  ['an empty file', '', 'it is not valid JSON'],
  ['no object', '[1, 2]', 'it is not a JSON object of sections'],
  ['null', 'null', 'it is not a JSON object of sections'],
  ['a wrong value', '{ "udp": { "port": "seven" } }', 'udp.port: '],
  ['a wrong value deep down', '{ "udp": { "allow": ["a", 2] } }', 'udp.allow.1: '],
  ['a section that is no object', '{ "udp": null }', 'udp: '],
  ['a section of another name', '{ "server": { "http": "x" } }', 'server.http: '],
])('%s: the last good one is used, and the operator is told what is wrong and where', (_, text, reason) => {
  writeFileSync(file, '{"udp":{"port":7000}}')
  load()
  writeFileSync(file, text)
  const config = load()
  const { health } = config
  expect(config.section('udp')).toEqual({ port: 7000 })
  expect(health).toMatchObject({
    status: 'degraded',
    reason: expect.stringContaining(reason),
    fix: `Correct ${file} and start the program again.`,
  })
  expect(health).toMatchObject({ reason: expect.stringMatching(/The last good one, of \d{4}-\d\d-\d\dT.*Z, is used instead/) })
  expect(readFileSync(lastGood, 'utf8')).toBe('{"udp":{"port":7000}}')
})

test('a broken file and no earlier good one: the defaults, and it says so', () => {
  writeFileSync(file, '{')
  const config = load()
  const { health } = config
  expect(config.section('udp')).toEqual({})
  expect(health).toMatchObject({
    status: 'degraded',
    reason: expect.stringContaining('There is no earlier good one, so the defaults are used.'),
  })
})

test('a last good copy that is itself broken is not used', () => {
  mkdirSync(path.dirname(lastGood))
  writeFileSync(lastGood, '{"udp":{"port":"seven"}}')
  writeFileSync(file, '{')
  expect(load().section('udp')).toEqual({})
  expect(load().health).toMatchObject({ reason: expect.stringContaining('no earlier good one') })
})

test('a file that cannot be read is told as such', () => {
  mkdirSync(file)
  expect(load().health).toMatchObject({ status: 'degraded', reason: expect.stringContaining('it cannot be read') })
})

test('flags and environment win over the file, key by key, also over the last good one', () => {
  writeFileSync(file, '{"udp":{"port":7000,"allow":["10.0.0.5"]}}')
  const overrides = { udp: { port: 0 }, server: { http: 8080 } }
  const config = load(overrides)
  expect([config.section('udp'), config.section('server')]).toEqual([{ port: 0, allow: ['10.0.0.5'] }, { http: 8080 }])
  writeFileSync(file, '{')
  expect(load(overrides).section('udp')).toEqual({ port: 0, allow: ['10.0.0.5'] })
})

test('names of the object prototype are no sections', () => {
  writeFileSync(file, '{"__proto__":{"port":1},"udp":{}}')
  const config = load()
  for (const name of ['constructor', 'toString']) expect(config.section(name)).toEqual({})
  expect(Object.getPrototypeOf({})).toBe(Object.prototype)
})
