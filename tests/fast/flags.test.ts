// Flags through the whole program, by the names of older programs: matches of the real feed, files of a real folder, choices on a real disk.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { flags, type FlagMapping } from '@restrike/flags/contract'
import { play } from '@restrike/player'
import { createRandom, drawCard, simulateMatch } from '@restrike/pss/scenarios'
import { startServer, until, type ServerProcess } from '@restrike/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countMatches, goesOn } from '../questions.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(async () => {
  await goesOn(server)
  await server[Symbol.asyncDispose]()
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h4v3H0z"/></svg>'
const put = (file: string, content: string) => writeFile(path.join(server.data, 'flags', file), content)
const scan = async () => flags.commands.scan.output.parse(await server.call('scan_and_populate_flags'))

async function mapping(code: string): Promise<FlagMapping | undefined> {
  const { mappings } = flags.commands.mappings.output.parse(await server.call('get_flag_mappings_data'))
  return mappings.find((one) => one.code === code)
}

test('an older program gets the mappings by its own name, over GET too', async () => {
  expect(await mapping('SUI')).toEqual({ code: 'SUI', flag: 'ch', url: '/flags/ch.svg', name: 'Switzerland', source: 'built-in' })
  expect((await fetch(`${server.url}/api/get_flag_mappings_data`)).status).toBe(200)
})

test('a scan finds the codes of matches that were fought, and those of nobody', async () => {
  const card = drawCard(createRandom(7), '701')
  const { entries } = simulateMatch({
    seed: 7,
    card: { ...card, blue: { ...card.blue, country: 'QQQ' }, red: { ...card.red, country: 'SUI' } },
  })
  await play(entries, { host: '127.0.0.1', port: server.udp, speed: Infinity })
  await until('the match in the archive', async () => ((await countMatches(server)) > 0 ? true : undefined))
  const found = await scan()
  expect(found).toMatchObject({ seen: 2, unknown: [{ code: 'QQQ', matches: 1 }] })
})

test('a picture named after a code is its flag after a scan, a bad one is named', async () => {
  await put('QQQ.svg', svg)
  await put('evil.svg', svg.replace('<path', '<path onclick="alert(1)"'))
  const found = await scan()
  expect(found).toMatchObject({
    folder: path.join(server.data, 'flags'),
    own: [{ flag: 'own/QQQ.svg', url: '/flags/own/QQQ.svg' }],
    refused: [{ file: 'evil.svg', reason: 'It has an event handler (onclick).' }],
  })
  expect(found.unknown).toEqual([])
  expect(await mapping('QQQ')).toMatchObject({ url: '/flags/own/QQQ.svg', source: 'file' })
})

test('a choice is a setting like any other: seen in its history, and taken from there', async () => {
  await server.call('flags.map', { code: 'USA', flag: null })
  expect(await server.call('db_get_ui_setting', { key: 'flags.map' })).toMatchObject({ value: { USA: null }, changedBy: 'flags' })
  await server.call('db_set_ui_setting', { key: 'flags.map', value: { USA: 'own/QQQ.svg' }, changed_by: 'Kim' })
  expect(await mapping('USA')).toMatchObject({ url: '/flags/own/QQQ.svg', source: 'hand', name: 'United States' })
})
