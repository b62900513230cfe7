// Settings through the whole program, over HTTP and the names of older programs; and what a power cut leaves of them.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { rawSocket, startServer, type ServerProcess } from '@restrike/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { goesOn } from '../questions.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(async () => {
  await goesOn(server)
  await server[Symbol.asyncDispose]()
})

const Changes = z.object({ changes: z.array(z.object({ n: z.int(), key: z.string(), before: z.unknown(), value: z.unknown() })) })

async function post(command: string, input: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${server.url}/api/${command}`, { method: 'POST', body: input, signal: AbortSignal.timeout(10_000) })
  return { status: response.status, body: await response.json() }
}

test('an older program sets and reads by its own names', async () => {
  const given = { key: 'theme', value: { dark: true }, changed_by: 'Kim', change_reason: 'glare' }
  const kept = { key: 'theme', value: { dark: true }, changedBy: 'Kim', changeReason: 'glare' }
  expect(await server.call('db_set_ui_setting', given)).toMatchObject(kept)
  expect(await server.call('db_get_ui_setting', { key: 'theme' })).toMatchObject(kept)
  expect(await server.call('db_set_ui_setting', { key: 'theme', value: 'light', changed_by: 'Lee' })).toMatchObject({ changeReason: null })
  expect(await server.call('settings.history', { key: 'theme' })).toMatchObject({
    changes: [
      { before: { dark: true }, value: 'light', changedBy: 'Lee' },
      { before: null, value: { dark: true }, changedBy: 'Kim', changeReason: 'glare' },
    ],
  })
})

test('a setting that was never set is null, over GET too', async () => {
  const response = await fetch(`${server.url}/api/db_get_ui_setting?key=nothing`)
  expect(await response.json()).toEqual({ key: 'nothing', value: null, changedAt: null, changedBy: null, changeReason: null })
})

test('whoever listens is told each change, and all values with it', async () => {
  await using socket = await rawSocket(server.wsUrl)
  socket.send({ t: 'sub', name: 'settings.current' })
  socket.send({ t: 'sub', name: 'settings.changed' })
  await socket.frame('the values', ({ name }) => name === 'settings.current')
  await server.call('settings.set', { key: 'told', value: 1 })
  const changed = await socket.frame('the change', ({ name }) => name === 'settings.changed')
  expect(changed['payload']).toMatchObject({ key: 'told', before: null, value: 1 })
  const current = socket.frames.filter(({ name }) => name === 'settings.current').at(-1)
  expect(current?.['payload']).toMatchObject({ values: { told: 1 } })
})

test.each(['constructor', 'toString', 'hasOwnProperty', 'a.b:c-d_e'])('the key %s is a key like any other', async (key) => {
  expect((await post('settings.get', JSON.stringify({ key }))).body).toMatchObject({ key, value: null })
  await server.call('settings.set', { key, value: ['x'] })
  expect(await server.call('settings.get', { key })).toMatchObject({ key, value: ['x'] })
  await server.call('settings.set', { key, value: null })
  expect(await server.call('settings.get', { key })).toMatchObject({ key, value: null })
})

test.each([
  ['a key that would be no property', '{"key":"__proto__","value":1}', 'kernel.invalid-input'],
  ['a key of blanks', '{"key":"a b","value":1}', 'kernel.invalid-input'],
  ['no value at all', '{"key":"a"}', 'kernel.invalid-input'],
  ['too much', JSON.stringify({ key: 'a', value: 'é'.repeat(33_000) }), 'settings.too-large'],
])('%s is refused', async (_what, body, code) => {
  expect(await post('settings.set', body)).toMatchObject({ status: 400, body: { code } })
})

test('a value with properties of the language in it comes back as it was, and changes nothing else', async () => {
  const value = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'
  expect((await post('settings.set', `{"key":"odd","value":${value}}`)).status).toBe(200)
  const response = await fetch(`${server.url}/api/settings.get?key=odd`)
  expect(await response.text()).toContain(value)
  expect(JSON.stringify(await server.call('settings.get', { key: 'never' }))).not.toContain('polluted')
})

test('a value nested thousands deep is kept like any other', async () => {
  const value = '['.repeat(30_000) + ']'.repeat(30_000)
  expect((await post('settings.set', `{"key":"deep","value":${value}}`)).status).toBe(200)
  expect(await (await fetch(`${server.url}/api/settings.get?key=deep`)).text()).toContain(value)
  await server.call('settings.set', { key: 'deep', value: null })
})

test('of many who set at once, each is in the history in the order of the values', async () => {
  const values = Array.from({ length: 40 }, (_, i) => i)
  await Promise.all(values.map((value) => server.call('settings.set', { key: 'race', value })))
  const { changes } = Changes.parse(await server.call('settings.history', { key: 'race', limit: 500 }))
  const told = changes.toReversed()
  expect(told.map(({ value }) => value).toSorted((a, b) => Number(a) - Number(b))).toEqual(values)
  expect(told.map(({ before }) => before)).toEqual([null, ...told.slice(0, -1).map(({ value }) => value)])
  expect(await server.call('settings.get', { key: 'race' })).toMatchObject({ value: changes[0]?.value })
})

test('what was answered is there after a power cut, and its history with it', async () => {
  const data = await mkdtemp(path.join(tmpdir(), 'restrike-settings-'))
  try {
    await using first = await startServer({ data })
    let answered = -1
    const setting = async (): Promise<void> => {
      for (let value = 0; ; value++) {
        await first.call('settings.set', { key: 'count', value })
        answered = value
        if (value === 30) void first.kill()
      }
    }
    await expect(setting()).rejects.toThrow()
    await using second = await startServer({ data })
    const { value } = z.object({ value: z.int() }).parse(await second.call('settings.get', { key: 'count' }))
    // One more may have got to the disk without being answered.
    expect([answered, answered + 1]).toContain(value)
    const { changes } = Changes.parse(await second.call('settings.history', { key: 'count', limit: 500 }))
    expect(changes.map((change) => change.value)).toEqual(Array.from({ length: value + 1 }, (_, i) => value - i))
    await second.stop()
  } finally {
    await rm(data, { recursive: true, force: true })
  }
})

test('while the database is away settings say so, and come back with it', async () => {
  await server.call('settings.set', { key: 'stays', value: 'here' })
  await server.call('system.plugin.stop', { name: 'database' })
  for (const [command, body] of [
    ['settings.get', '{"key":"stays"}'],
    ['settings.all', '{}'],
    ['settings.set', '{"key":"stays","value":"gone"}'],
    ['settings.history', '{}'],
  ] as const)
    expect(await post(command, body)).toMatchObject({ status: 503, body: { code: 'settings.unavailable' } })
  await server.call('system.plugin.start', { name: 'database' })
  expect(await server.call('settings.get', { key: 'stays' })).toMatchObject({ value: 'here' })
})

test.each(['0.0.0.0', '192.168.1.1', '::', 'example.com', '[::1]', '127.0.0.300', ''])(
  'the address of the console cannot become %j, at which it is not reached any more: the form is told why, and it goes on',
  async (host) => {
    const answer = await post('config.set', JSON.stringify({ changes: [{ key: 'server.host', value: host }] }))
    const message = `"${host}" is not an address of this machine alone: only 127.0.0.1 is allowed`
    expect(answer).toMatchObject({ body: { code: 'config.invalid', data: { problems: [{ key: 'server.host', message }] } } })
  },
)

test('a file that lets others connect is not used: the program starts with what is good, and says what is wrong', async () => {
  const data = await mkdtemp(path.join(tmpdir(), 'restrike-settings-'))
  try {
    await writeFile(path.join(data, 'config.json'), '{ "server": { "host": "0.0.0.0" } }')
    await using started = await startServer({ data })
    expect(started.url).toContain('127.0.0.1')
    expect(JSON.stringify(await started.call('system.health'))).toContain('is not an address of this machine alone')
    await started.stop()
  } finally {
    await rm(data, { recursive: true, force: true })
  }
})
