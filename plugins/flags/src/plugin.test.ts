import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Kernel, quietLog } from '@restrike/kernel'
import { match as matchContract, type MatchSummary } from '@restrike/match/contract'
import { contract, definePlugin } from '@restrike/sdk'
import { settings as settingsContract } from '@restrike/settings/contract'
import { until } from '@restrike/testkit'
import { expect, onTestFinished, test } from 'vitest'
import { ownFlagsHandle, type OwnFlagPictures } from './handle.ts'
import { png, svg } from './pictures.ts'
import plugin from './plugin.ts'

/** Settings in memory: those of the program need a database, and another plugin is met by its contract only. */
function settingsInMemory() {
  const values = new Map<string, unknown>()
  return definePlugin({
    contract: contract('settings', {
      commands: { get: settingsContract.commands.get, set: settingsContract.commands.set },
      events: { current: settingsContract.events.current },
    }),
    start(ctx) {
      const of = (key: string) => ({ key, value: values.get(key) ?? null, changedAt: null, changedBy: null, changeReason: null })
      ctx.emit('current', { values: Object.fromEntries(values) })
      return {
        get: ({ key }) => of(key),
        set({ key, value }) {
          values.set(key, value)
          ctx.emit('current', { values: Object.fromEntries(values) })
          return of(key)
        },
      }
    },
  })
}

const athlete = (country: string) => ({ shortName: null, longName: null, country })
const startedAt = '2026-05-01T10:00:00.000Z'

function archiveOf(codes: readonly string[]) {
  const matches: MatchSummary[] = codes.map((code, i) => ({
    ...{ id: `m${i}`, number: null, category: null, weight: null, division: null, blue: athlete(code), red: athlete('FRA') },
    ...{ startedAt, endedAt: null, winner: null, classification: null, manual: false },
  }))
  return definePlugin({
    contract: contract('match', { commands: { list: matchContract.commands.list } }),
    start: () => ({ list: ({ before }) => ({ matches: before === undefined ? matches : [] }) }),
  })
}

async function running(files: Record<string, string | Buffer> = {}, codes: readonly string[] = []) {
  const folder = await mkdtemp(path.join(tmpdir(), 'restrike-flags-'))
  const put = (file: string, content: string | Buffer) => writeFile(path.join(folder, file), content)
  for (const [file, content] of Object.entries(files)) await put(file, content)
  const kernel = new Kernel({ log: quietLog, config: (name) => (name === 'flags' ? { folder } : {}) })
  onTestFinished(async () => {
    await kernel.stop()
    await rm(folder, { recursive: true, force: true })
  })
  let pictures: OwnFlagPictures | undefined
  const borrower = definePlugin({
    contract: contract('borrower', {}),
    start(ctx) {
      ctx.borrow(ownFlagsHandle, (lent) => void (pictures = lent))
      return {}
    },
  })
  await kernel.add(settingsInMemory(), archiveOf(codes), plugin, borrower)
  const call = (name: string, input: object = {}) => kernel.call(name, input, { caller: 'test' })
  const told: unknown[] = []
  kernel.bus.on('flags.changes', (payload) => void told.push(payload))
  await until('what differs', () => told[0])
  const health = () => kernel.health().plugins.find(({ name }) => name === 'flags')
  return { call, folder, health, kernel, pictures, put, told }
}

test('what differs from the built-in flags is told from the start, and only when it changes', async () => {
  const { call, put, told } = await running({ 'KOS.svg': svg })
  await call('settings.set', { key: 'other', value: 1 })
  await call('flags.scan')
  await put('MRN.png', png(4, 3))
  await call('flags.scan')
  const urls = { KOS: '/flags/own/KOS.svg' }
  expect(told).toEqual([{ urls }, { urls: { ...urls, MRN: '/flags/own/MRN.png' } }])
})

test('a choice is kept as a setting, told, and taken back', async () => {
  const { call, told } = await running()
  expect(await call('flags.map', { code: 'usa', flag: 'gb-eng' })).toMatchObject({ code: 'USA', url: '/flags/gb-eng.svg', source: 'hand' })
  expect(await call('flags.map', { code: 'GER', flag: null })).toMatchObject({ url: null, source: 'hand', name: 'Germany' })
  expect(await call('settings.get', { key: 'flags.map' })).toMatchObject({ value: { USA: 'gb-eng', GER: null } })
  expect(told.at(-1)).toEqual({ urls: { USA: '/flags/gb-eng.svg', GER: null } })
  expect(await call('flags.map', { code: 'USA' })).toMatchObject({ url: '/flags/us.svg', source: 'built-in' })
  await call('flags.map', { code: 'GER' })
  expect(await call('settings.get', { key: 'flags.map' })).toMatchObject({ value: null })
  expect(told.at(-1)).toEqual({ urls: {} })
})

test('choices made at once are all kept', async () => {
  const { call } = await running()
  await Promise.all(['AAA', 'BBB', 'CCC'].map((code) => call('flags.map', { code, flag: 'fr' })))
  expect(await call('settings.get', { key: 'flags.map' })).toMatchObject({ value: { AAA: 'fr', BBB: 'fr', CCC: 'fr' } })
})

test('a picture put there a moment ago can be chosen at once; one that is not there cannot', async () => {
  const { call, put } = await running()
  await put('my team.svg', svg)
  expect(await call('flags.map', { code: 'MRN', flag: 'own/my team.svg' })).toMatchObject({ url: '/flags/own/my%20team.svg' })
  for (const flag of ['own/none.svg', 'zz'])
    await expect(call('flags.map', { code: 'MRN', flag })).rejects.toMatchObject({ code: 'flags.no-such-flag', data: { flag } })
})

test('a choice that cannot be kept is not claimed', async () => {
  const { call, kernel, told } = await running()
  await kernel.stopPlugin('settings')
  await expect(call('flags.map', { code: 'USA', flag: 'fr' })).rejects.toMatchObject({ code: 'kernel.unavailable' })
  expect(told).toEqual([{ urls: {} }])
})

test('a scan tells own flags, what is none, and the codes of the archive without a flag, the most frequent first', async () => {
  const { call, folder } = await running({ 'KOS.svg': svg, 'bad.svg': 'x' }, ['MRN', 'AAA', 'TPE', 'MRN', 'KOS'])
  expect(await call('flags.scan')).toEqual({
    folder,
    own: [{ flag: 'own/KOS.svg', url: '/flags/own/KOS.svg' }],
    refused: [{ file: 'bad.svg', reason: 'It is no well-formed SVG.' }],
    seen: 5,
    unknown: [
      { code: 'MRN', matches: 2, lastAt: startedAt },
      { code: 'AAA', matches: 1, lastAt: startedAt },
    ],
  })
})

test('without the archive a scan says so, and has taken new flags all the same', async () => {
  const { call, kernel, put, told } = await running()
  await kernel.stopPlugin('match')
  await put('MRN.svg', svg)
  await expect(call('flags.scan')).rejects.toMatchObject({ code: 'kernel.unavailable' })
  expect(told.at(-1)).toEqual({ urls: { MRN: '/flags/own/MRN.svg' } })
})

test('a folder that cannot be read is said in health and in the scan, and is well again by the next one', async () => {
  const { call, folder, health, told } = await running()
  await rm(folder, { recursive: true })
  await writeFile(folder, '')
  expect(await call('flags.scan')).toMatchObject({ refused: [{ file: folder }] })
  expect(health()).toMatchObject({ health: 'degraded' })
  await rm(folder)
  expect(await call('flags.scan')).toMatchObject({ refused: [] })
  expect(health()).toMatchObject({ health: 'ok' })
  expect(told).toEqual([{ urls: {} }])
})

test('pictures are lent by name', async () => {
  const { folder, pictures } = await running({ 'KOS.svg': svg })
  expect(await pictures?.find('KOS.svg')).toBe(path.join(folder, 'KOS.svg'))
  expect(await pictures?.find('../KOS.svg')).toBeUndefined()
})
