import { createSocket, type Socket } from 'node:dgram'
import { Kernel, quietLog } from '@restrike/kernel'
import { match } from '@restrike/match/contract'
import type { Datagram } from '@restrike/pss'
import { definePlugin, type Handlers } from '@restrike/sdk'
import { udp, type UdpStatus } from '@restrike/udp/contract'
import { afterEach, expect, test } from 'vitest'
import { debug } from './contract.ts'
import { feedTestCommand } from './feed-test-command.ts'

const open: Array<() => unknown> = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

// The edge: it says what the test says, and answers no command.
const silent = () => Promise.reject(new Error('not asked in this test'))

/** The command in a kernel, with a feed that hears what arrives at a real socket, or nothing of it. */
async function start({ listening = true, hears = true } = {}) {
  const socket: Socket = createSocket('udp4')
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  open.push(() => new Promise<void>((resolve) => socket.close(() => resolve())))
  const { port } = socket.address()
  const status: UdpStatus = {
    ...{ listening, address: '0.0.0.0', port, sessionId: 1, datagrams: 0, bytes: 0, messages: 0, unknown: 0, errors: 0 },
    ...{ dropped: null, refused: 0, senders: [], lastAt: null, perSecond: 0, streams: {}, journal: { waiting: 0, lost: 0 }, problem: null },
    now: new Date().toISOString(),
  }
  const feed = definePlugin({
    contract: udp,
    start(ctx) {
      ctx.emit('status', status)
      let seq = 0
      socket.on('message', (bytes, { address, port: from }) => {
        const text = bytes.toString('utf8')
        const datagram: Datagram = {
          seq: ++seq,
          at: Date.now(),
          monotonicMs: performance.now(),
          from: `${address}:${from}`,
          text,
          messages: [],
        }
        if (hears) ctx.emit('received', { session: 1, datagrams: [datagram] })
      })
      return { start: silent, stop: silent, status: () => status, interfaces: () => [] } satisfies Handlers<typeof udp>
    },
  })
  const testing = definePlugin({
    contract: { ...debug, commands: { 'feed.test': debug.commands['feed.test'] }, events: {} },
    hears: [udp, match],
    start: (ctx) => feedTestCommand(ctx, 100),
  })
  const kernel = new Kernel({ log: quietLog, config: () => ({}) })
  open.push(() => kernel.stop())
  await kernel.add(feed, testing)
  return { port, call: () => kernel.call('debug.feed.test', {}, { caller: 'test' }) }
}

test('a datagram that is heard is told with where it went', async () => {
  const { port, call } = await start()
  expect(await call()).toMatchObject({ address: '127.0.0.1', port, text: `Udp Port ${port} connected;` })
})

test('one that is not heard is said so, in the end', async () => {
  const { call } = await start({ hears: false })
  await expect(call()).rejects.toMatchObject({ code: 'debug.not-heard', data: { reason: 'it did not arrive within 0.1 s' } })
})

test('where nothing listens nothing is sent', async () => {
  const { call } = await start({ listening: false })
  await expect(call()).rejects.toMatchObject({ code: 'debug.not-heard', data: { reason: 'nothing listens there' } })
})
