// Frames of any shape on the WebSocket: each gets a coded answer or a proper closing, and the program goes on for everybody else.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { simulateMatch } from '@restrike/pss/scenarios'
import { rawSocket, sendAll, startServer, until, type RawSocket, type ServerProcess } from '@restrike/testkit'
import { WebSocket as Socket } from 'ws'
import { goesOn } from '../questions.ts'
import { rawHttp } from '../raw-http.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server[Symbol.asyncDispose]())
afterEach(() => goesOn(server))

const open = () => rawSocket(server.wsUrl)
const answered = (socket: RawSocket, id: unknown) => socket.frame(`the answer to ${String(id)}`, (frame) => frame['id'] === id)

describe('a frame', () => {
  test.each([
    ['broken JSON', '{"t":'],
    ['a number', '7'],
    ['null', 'null'],
    ['an array', '[]'],
    ['no t', '{"x":1}'],
    ['an unknown t', '{"t":"dance"}'],
    ['a prototype as t', '{"t":"__proto__"}'],
    ['a call without a name', '{"t":"call","id":null}'],
    ['a subscription to a number', '{"t":"sub","name":5}'],
    ['a place that is none', '{"t":"sub","name":"match.event","after":-1}'],
    ['nesting without end', '['.repeat(50_000)],
  ])('of %s is answered with a coded error, and the connection stays', async (_what, text) => {
    await using socket = await open()
    socket.sendRaw(text)
    const frame = await socket.frame('the error', ({ t }) => t === 'err')
    expect(frame).toMatchObject({ id: null, error: { code: 'wire.bad-frame', message: expect.any(String) } })
    socket.send({ t: 'call', id: 1, name: 'udp.status' })
    expect(await answered(socket, 1)).toMatchObject({ t: 'ok', value: { listening: true } })
  })

  test('that is binary closes the connection', async () => {
    await using socket = await open()
    socket.sendRaw(new Uint8Array([1, 2, 3]))
    expect(await until('the closing', () => socket.closed)).toBe(1003)
  })

  test('of more than 1 MiB closes the connection', async () => {
    await using socket = await open()
    socket.sendRaw(`{"t":"call","id":1,"name":"${'x'.repeat(2 << 20)}"}`)
    expect(await until('the closing', () => socket.closed)).toBe(1009)
  })

  test('that is no WebSocket frame at all ends only its connection', async () => {
    const key = Buffer.from('0123456789abcdef').toString('base64')
    const request = `GET /api/ws HTTP/1.1\r\nHost: {0}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\nÿÿÿÿÿÿ`
    expect((await rawHttp(server.url, request)).status).toBe(101)
  })
})

describe('a call', () => {
  test.each([
    ['udp.nothing', {}, 'kernel.unknown-command'],
    ['__proto__', {}, 'kernel.unknown-command'],
    ['match.list', { limit: 'x' }, 'kernel.invalid-input'],
    ['match.list', [], 'kernel.invalid-input'],
    ['match.get', { id: 'none' }, 'match.not-found'],
  ])('of %s with %j is refused by its id', async (name, input, code) => {
    await using socket = await open()
    socket.send({ t: 'call', id: 'a', name, input })
    expect(await answered(socket, 'a')).toMatchObject({ t: 'err', error: { code } })
  })

  test('under an id in use is refused, the first is answered', async () => {
    await using socket = await open()
    socket.send({ t: 'call', id: 7, name: 'database.check', input: {} })
    socket.send({ t: 'call', id: 7, name: 'udp.status', input: {} })
    await until('both', () => (socket.frames.filter(({ id }) => id === 7).length === 2 ? true : undefined))
    expect(socket.frames.map(({ t }) => t).toSorted()).toEqual(['err', 'ok'])
  })

  test('one too many at a time is refused, the others are answered', async () => {
    await using socket = await open()
    for (let id = 0; id < 300; id++) socket.send({ t: 'call', id, name: 'match.list', input: {} })
    await until('all answers', () => (socket.frames.length === 300 ? true : undefined))
    expect(new Set(socket.frames.map((frame) => frame['id'])).size).toBe(300)
  })

  test('that is cancelled is answered all the same', async () => {
    await using socket = await open()
    socket.send({ t: 'call', id: 1, name: 'database.check', input: {} })
    socket.send({ t: 'cancel', id: 1 })
    socket.send({ t: 'cancel', id: 'never' })
    expect((await answered(socket, 1)).t).toMatch(/^(ok|err)$/)
  })
})

describe('a subscription', () => {
  test.each(['match.nothing', 'udp.received', '__proto__', 'constructor'])('to "%s" is refused by its name', async (name) => {
    await using socket = await open()
    socket.send({ t: 'sub', name })
    expect(await socket.frame('the error', ({ t }) => t === 'err')).toMatchObject({ name, error: { code: 'kernel.unknown-event' } })
  })

  test('to a state brings it at once, as often as it is asked for', async () => {
    await using socket = await open()
    for (let i = 0; i < 2_000; i++) socket.send({ t: 'sub', name: i % 2 === 0 ? 'match.state' : `match.nothing-${i}` })
    await until('the flood to be over', () => (socket.frames.filter(({ t }) => t === 'err').length === 1_000 ? true : undefined))
    expect(socket.frames.filter(({ name }) => name === 'match.state').length).toBeGreaterThan(0)
    expect(socket.frames.find(({ name }) => name === 'match.state')).toMatchObject({
      t: 'event',
      seq: expect.any(Number),
      epoch: expect.any(String),
    })
  })

  // Before anything is sent to the program: events of it may still be on their way.
  test('from a number that does not exist yet starts with the next event', async () => {
    await using socket = await open()
    socket.send({ t: 'sub', name: 'match.event', after: 9_000_000 })
    socket.send({ t: 'call', id: 1, name: 'udp.status' })
    await answered(socket, 1)
    expect(socket.frames).toHaveLength(1)
  })

  test('that is ended brings nothing more', async () => {
    await using socket = await open()
    socket.send({ t: 'sub', name: 'match.live' })
    socket.send({ t: 'unsub', name: 'match.live' })
    socket.send({ t: 'unsub', name: 'never-had' })
    socket.send({ t: 'call', id: 1, name: 'udp.status' })
    await answered(socket, 1)
    await sendAll(['pre;', 'rdy;'], server.udp)
    socket.send({ t: 'call', id: 2, name: 'udp.status' })
    await answered(socket, 2)
    expect(socket.frames.filter(({ t }) => t === 'event')).toEqual([])
  })
})

describe('a connection', () => {
  const refused = (url: string, options: object) =>
    new Promise<number>((resolve, reject) => {
      const socket = new Socket(url, options)
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
      socket.on('open', () => reject(new Error('it was let in')))
      socket.on('error', () => undefined)
    })

  test('from a page of another origin is refused', async () => {
    expect(await refused(server.wsUrl, { origin: 'http://evil.example' })).toBe(403)
  })

  test('that names another host is refused', async () => {
    expect(await refused(server.wsUrl, { headers: { host: 'evil.example' } })).toBe(403)
  })

  test('to another path is refused', async () => {
    expect(await refused(server.wsUrl.replace('/api/ws', '/api/other'), {})).toBe(404)
  })

  test('cut without a word is forgotten', async () => {
    const sockets = await Promise.all(Array.from({ length: 20 }, open))
    for (const socket of sockets) socket.send({ t: 'sub', name: 'udp.status' })
    await Promise.all(sockets.map((socket) => socket.close()))
    expect(sockets.map(({ closed }) => closed)).not.toContain(undefined)
  })
})

test('the older names of events carry what is behind them', async () => {
  await using socket = await open()
  for (const name of ['match.live', 'pss_event', 'frontend_event']) socket.send({ t: 'sub', name })
  socket.send({ t: 'call', id: 1, name: 'get_udp_status', input: {} })
  expect(await answered(socket, 1)).toMatchObject({ t: 'ok', value: { listening: true } })
  await sendAll(
    simulateMatch({ seed: 5 })
      .entries.slice(0, 60)
      .map(({ text }) => text),
    server.udp,
  )
  socket.send({ t: 'call', id: 2, name: 'frontend_event', input: { button: 'replay' } })
  await answered(socket, 2)
  const payloads = (name: string) =>
    socket.frames.filter((frame) => frame.t === 'event' && frame['name'] === name).map((frame) => frame['payload'])
  await until('events', () => (payloads('match.live').length > 3 && payloads('frontend_event').length > 0 ? true : undefined))
  // The last ones may still be on their way.
  await until('them under both names', () => payloads('pss_event').length >= payloads('match.live').length || undefined)
  const both = Math.min(payloads('pss_event').length, payloads('match.live').length)
  expect(payloads('pss_event').slice(0, both)).toEqual(payloads('match.live').slice(0, both))
  expect(payloads('frontend_event')).toEqual([{ button: 'replay' }])
})
