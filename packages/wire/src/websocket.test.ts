// Real sockets where a pipe in memory would prove nothing: binary frames, and clients that do not read.
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { runCourt, type Running } from './court-fixture.ts'
import { webSockets } from './transports.ts'

let running: Running
let transport: Awaited<ReturnType<typeof webSockets>>
let sockets: WebSocket[]

beforeEach(async () => {
  running = await runCourt()
  transport = await webSockets(running.gateway)
  sockets = []
})
afterEach(async () => {
  for (const socket of sockets) socket.terminate()
  await transport.close()
  await running.kernel.stop()
})

async function join(): Promise<{ socket: WebSocket; frames: Array<{ t: string; seq?: number; from?: number; to?: number }> }> {
  const socket = new WebSocket(transport.url)
  sockets.push(socket)
  const frames: Array<{ t: string; seq?: number }> = []
  socket.on('message', (data: Buffer) => frames.push(JSON.parse(data.toString('utf8')) as { t: string }))
  await once(socket, 'open')
  return { socket, frames }
}

test('a binary frame closes its connection with the reason, and no other one', async () => {
  const [wrong, other] = await Promise.all([join(), join()])
  wrong.socket.send(Buffer.from([0xff, 0x00]))
  const [code, reason] = (await once(wrong.socket, 'close')) as [number, Buffer]
  expect([code, reason.toString()]).toEqual([1003, 'text frames only'])
  other.socket.send('{"t":"call","id":1,"name":"court.add","input":{"a":1}}')
  await vi.waitFor(() => expect(other.frames).toEqual([{ t: 'ok', id: 1, value: { sum: 2 } }]))
})

test('frames go out as text', async () => {
  const { socket } = await join()
  socket.send('{"t":"sub","name":"court.state"}')
  running.bench.emit('state', { phase: 'ready' })
  const [, isBinary] = (await once(socket, 'message')) as [Buffer, boolean]
  expect(isBinary).toBe(false)
})

test('a client that stops reading costs little memory, delays nobody, and goes on with the latest state', async () => {
  const [slow, fast] = await Promise.all([join(), join()])
  for (const { socket } of [slow, fast]) socket.send('{"t":"sub","name":"court.state"}')
  for (const { socket } of [slow, fast]) socket.send('{"t":"call","id":1,"name":"court.add","input":{"a":1}}')
  await vi.waitFor(() => expect([slow.frames.length, fast.frames.length]).toEqual([1, 1]))
  slow.socket.pause()
  let most = 0
  const phase = 'x'.repeat(200_000)
  for (let n = 1; n <= 300; n++) {
    running.bench.emit('state', { phase })
    most = Math.max(most, transport.unsent())
    await vi.waitFor(() => fast.frames.at(-1)?.seq === n || Promise.reject(new Error('not there yet')), { interval: 1, timeout: 5_000 })
  }
  // 60 MB were announced.
  expect(most).toBeGreaterThan(1 << 20)
  expect(most).toBeLessThan(2 << 20)
  expect(fast.frames.filter((frame) => frame.t === 'event')).toHaveLength(300)
  slow.socket.resume()
  await vi.waitFor(() => expect(slow.frames.at(-1)?.seq).toBe(300), { timeout: 5_000 })
  expect(slow.frames.length).toBeLessThan(250)
})

test('a client that asks without reading the answers is not listened to until it reads', async () => {
  const { socket, frames } = await join()
  socket.pause()
  let most = 0
  for (let id = 0; id < 400; id++) {
    socket.send(JSON.stringify({ t: 'call', id, name: 'court.page', input: { length: 200_000 } }))
    if (id % 10 === 9) await new Promise((done) => setTimeout(done, 2))
    most = Math.max(most, transport.unsent())
  }
  // 80 MB of answers were asked for.
  expect(most).toBeGreaterThan(4 << 20)
  expect(most).toBeLessThan(16 << 20)
  socket.resume()
  await vi.waitFor(() => expect(frames.filter((frame) => frame.t === 'ok' || frame.t === 'err')).toHaveLength(400), { timeout: 10_000 })
})
