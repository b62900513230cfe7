// The configuration edited by hand while a match runs: no datagram is lost, what can be taken live is, and broken texts change nothing.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ConfigSectionView } from '@restrike/kernel/contract'
import { simulateDay } from '@restrike/pss/scenarios'
import { foldStored, holesOf, readStored, startServer, traffic, until, type ServerProcess } from '@restrike/testkit'
import { UdpStatus } from '@restrike/udp/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { healthOf, heard, journalled } from '../questions.ts'

let data: string
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'restrike-config-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const file = () => path.join(data, 'config.json')
const write = (text: string) => writeFile(file(), text)

function* day(seed: number): Generator<string> {
  for (const { text } of simulateDay({ seed, matches: 100 })[0]?.entries() ?? []) yield text
}

async function values(server: ServerProcess) {
  const { sections } = z.object({ sections: z.array(ConfigSectionView) }).parse(await server.call('config.get'))
  return sections.flatMap((section) => section.values)
}

const valueOf = async (server: ServerProcess, key: string) => (await values(server)).find((one) => one.key === key)

async function said(server: ServerProcess, health: 'ok' | 'degraded'): Promise<void> {
  await until(`the configuration to be ${health}`, async () => ((await healthOf(server, 'config')).health === health ? true : undefined))
}

/** What the file says, each as it is to be taken: plugins that take it live, ones that start again, and texts that are none. */
const edits = [
  { text: '{ "match": { "staleAfterMs": 4000 }, "recorder": { "stopAfterMs": 20000 } }', good: true },
  { text: '{ "match": { "staleAfterMs": 40', good: false },
  { text: '{ "replay": { "marginMs": 3000 }, "udp": { "allow": ["127.0.0.1"] } } // the hall', good: true },
  { text: '{ "udp": { "allow": "127.0.0.1" } }', good: false },
  { text: '{ "obs": { "connections": [{ "name": "main", "url": "ws://127.0.0.1:9" }] }, "event": { "court": "2" } }', good: true },
  {
    text: '{ "monitor": { "slowIntervalMs": 5000 }, "database": { "stallAfterMs": 3000 }, "udp": { "bufferDatagrams": 5000 } }',
    good: true,
  },
] as const

test('at 1,000 datagrams a second, edited by hand again and again: every datagram is there, and the last edit holds', async () => {
  await using server = await startServer({ data })
  using sender = traffic(day(71), { port: server.udp, perSecond: 1_000 })
  await until('traffic', async () => ((await heard(server)) > 300 ? true : undefined))
  for (const { text, good } of edits) {
    await write(text)
    await said(server, good ? 'ok' : 'degraded')
  }
  await until('the last edit', async () => ((await valueOf(server, 'monitor.slowIntervalMs'))?.value === 5000 ? true : undefined))
  expect(await server.call('config.status')).toMatchObject({ state: 'good', needsRestart: ['udp.bufferDatagrams'] })
  sender.hold()
  await until('the last to arrive', async () => ((await heard(server)) === sender.sent ? true : undefined))
  const { dropped, sessionId } = UdpStatus.parse(await server.call('udp.status'))
  expect(dropped ?? 0).toBe(0)
  await until('the journal', async () => ((await journalled(server)) ? true : undefined), 10_000)
  await server.stop()
  const stored = readStored(data)
  expect(stored.sessions.map(({ id }) => id)).toEqual([sessionId])
  expect(stored.datagrams).toHaveLength(sender.sent)
  expect(holesOf(stored)).toEqual([])
  expect(stored.events).toEqual(foldStored(stored).events)
}, 60_000)

test('values come from where they are said to come from: file, environment, flag', async () => {
  await write('{ "udp": { "port": 7000 }, "event": { "court": "3" } }')
  await using server = await startServer({ data, env: { RESTRIKE_HOST: '127.0.0.1' } })
  const value = (key: string) => valueOf(server, key)
  expect(await value('udp.port')).toMatchObject({ value: 0, source: 'flag', inFile: 7000, default: 6000 })
  expect(await value('server.host')).toMatchObject({ source: 'environment' })
  expect(await value('event.court')).toMatchObject({ value: '3', source: 'file', effect: 'live' })
  expect(await value('match.staleAfterMs')).toMatchObject({ value: 3000, source: 'default', effect: 'live' })
  expect(await value('database.folder')).toMatchObject({ value: data, source: 'program', effect: 'program' })
  expect((await values(server)).filter(({ description }) => description === null)).toEqual([])
})

test('a value changed by command stands in the file and holds', async () => {
  await using server = await startServer({ data, args: [] })
  await server.call('config.set', { changes: [{ key: 'event.tournament', value: 'Open' }] })
  expect(await readFile(file(), 'utf8')).toContain('"tournament": "Open"')
  expect(await server.call('system.event')).toEqual({ tournament: 'Open', court: '' })
})
