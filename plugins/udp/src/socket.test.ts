import { createSocket } from 'node:dgram'
import { expect, test } from 'vitest'
import { openSocket, type Arrival } from './socket.ts'

const options = (arrived: Arrival[]) => ({
  address: '127.0.0.1',
  port: 0,
  receiveBufferBytes: 1 << 20,
  onBatch: (batch: readonly Arrival[]) => void arrived.push(...batch),
  onError: (error: Error) => {
    throw error
  },
})

async function sendTo(port: number, ...datagrams: Uint8Array[]): Promise<void> {
  const sender = createSocket('udp4')
  for (const datagram of datagrams) await new Promise((resolve) => sender.send(datagram, port, '127.0.0.1', resolve))
  sender.close()
}

test('what arrives is handed over byte by byte, in order, with its sender', async () => {
  const arrived: Arrival[] = []
  const socket = await openSocket(options(arrived))
  const large = Buffer.alloc(65_507, 0xff)
  await sendTo(socket.port, Buffer.from('rdy;'), Buffer.alloc(0), Buffer.from([0, 1, 254, 255]), large)
  await expect.poll(() => arrived.length).toBe(4)
  await socket.close()
  expect(arrived.map(({ bytes }) => bytes.length)).toEqual([4, 0, 4, 65_507])
  expect(Buffer.compare(arrived[3]?.bytes ?? Buffer.alloc(0), large)).toBe(0)
  expect(arrived[0]?.from).toMatch(/^127\.0\.0\.1:\d+$/)
})

test('a taken port is refused with the error of the system', async () => {
  const first = await openSocket(options([]))
  await expect(openSocket({ ...options([]), port: first.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await first.close()
})

test('an address of no interface is refused with the error of the system', async () => {
  await expect(openSocket({ ...options([]), address: '192.0.2.77' })).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' })
})

test('a buffer larger than the system grants is as large as it grants', async () => {
  const socket = await openSocket({ ...options([]), receiveBufferBytes: 1 << 30 })
  expect(socket.receiveBufferBytes).toBeGreaterThanOrEqual(65_536)
  await socket.close()
})
