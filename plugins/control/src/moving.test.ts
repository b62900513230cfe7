// The console moves to another address while it runs, and is never away: on real ports of this machine.
import { lookup } from 'node:dns/promises'
import { once } from 'node:events'
import { connect } from 'node:net'
import { Kernel, quietLog, systemPlugin } from '@restrike/kernel'
import { freeTcpPort, takenTcpPort, type TakenPort, until } from '@restrike/testkit'
import { afterEach, expect, test } from 'vitest'
import plugin from './plugin.ts'

const localhost = await lookup('localhost')
const ends: Array<() => unknown> = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

/** A port that another program holds until it is let go. */
async function takenPort(): Promise<TakenPort> {
  const taken = await takenTcpPort()
  ends.push(taken.letGo)
  return taken
}

async function running(http: number) {
  let section: object = { http }
  const troubles: string[] = []
  const log = () => ({ ...quietLog('test'), error: (message: string) => void troubles.push(message) })
  const kernel = new Kernel({ log, config: (name) => (name === 'server' ? section : {}), retryMs: [60_000] })
  ends.push(() => kernel.stop())
  const told: unknown[] = []
  await kernel.add(systemPlugin(kernel), plugin)
  kernel.bus.on('control.address', (payload) => void told.push(payload))
  const set = async (next: object) => {
    section = next
    return kernel.reconfigure(new Set(['server']))
  }
  const health = () => kernel.health().plugins.find(({ name }) => name === 'control')
  const wrong = (next: object) => kernel.wrongWith('server', next)
  return { kernel, told, set, health, wrong, troubles }
}

const url = (port: number) => `http://127.0.0.1:${port}`
const answers = (port: number) =>
  fetch(`${url(port)}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )

test('a port that is free is taken before the old one is let go: both answer, and everybody is told the new one', async () => {
  const [old, next] = [await freeTcpPort(), await freeTcpPort()]
  const { set, told } = await running(old)
  expect(await set({ http: next })).toEqual(new Map([['server', 'live']]))
  await until('the move', async () => ((await answers(next)) ? true : undefined))
  expect(told).toEqual([{ url: url(old) }, { url: url(next) }])
  expect(await answers(old)).toBe(true)
})

test('one that another program holds is refused by name before it is written, with others that are free', async () => {
  const { port } = await takenPort()
  const { wrong } = await running(await freeTcpPort())
  const [problem] = await wrong({ http: port })
  expect(problem?.field).toBe('http')
  expect(problem?.message).toMatch(new RegExp(String.raw`^Port ${port} is taken by .+; free: \d+(, \d+)*\.$`))
  if (process.platform === 'linux') expect(problem?.message).toContain(`(process ${process.pid})`)
  const free = Number(/free: (\d+)/.exec(problem?.message ?? '')?.[1])
  expect(await wrong({ http: free })).toEqual([])
})

test('where the file wants a taken one the console stays, says so, and moves by itself once it is free', async () => {
  const { port, letGo } = await takenPort()
  const old = await freeTcpPort()
  const { set, health, told } = await running(old)
  await set({ http: port })
  const stays = await until('it to be said', () => (health()?.reason?.includes('stays') ? health() : undefined))
  expect(stays).toMatchObject({
    state: 'running',
    health: 'degraded',
    reason: expect.stringMatching(new RegExp(`stays at ${url(old)}, .*Port ${port} is taken by`)),
    fix: expect.stringContaining('server.http'),
  })
  expect(await answers(old)).toBe(true)
  await letGo()
  await until('the move', () => told.length === 2 || undefined, 6_000)
  expect(told.at(-1)).toEqual({ url: url(port) })
  await until('nothing more to be said of it', () => (health()?.reason?.includes('stays') ? undefined : true))
})

test('a file that goes back to where the console is ends the matter', async () => {
  const { port } = await takenPort()
  const old = await freeTcpPort()
  const { set, health, told } = await running(old)
  await set({ http: port })
  await until('it to be said', () => health()?.reason?.includes('stays') || undefined)
  await set({ http: old })
  await until('nothing more to be said of it', () => (health()?.reason?.includes('stays') ? undefined : true))
  expect(told).toEqual([{ url: url(old) }])
})

test('the way back to an address that is just being left is free', async () => {
  const [first, second] = [await freeTcpPort(), await freeTcpPort()]
  const { set, told, wrong } = await running(first)
  await set({ http: second })
  await until('the move', () => told.length === 2 || undefined)
  expect(await wrong({ http: first })).toEqual([])
  await set({ http: first })
  await until('the way back', () => told.length === 3 || undefined)
  expect(told.at(-1)).toEqual({ url: url(first) })
})

test.runIf(localhost.address === '127.0.0.1')('another name of the same address moves nothing', async () => {
  const port = await freeTcpPort()
  const { set, told, wrong, health } = await running(port)
  expect(await wrong({ http: port, host: 'localhost' })).toEqual([])
  await set({ http: port, host: 'localhost' })
  expect(await answers(port)).toBe(true)
  expect([told.length, health()?.reason]).toEqual([1, 'The console is not built'])
})

test('at the start a taken port is told with its holder and with the way out', async () => {
  const { port } = await takenPort()
  const { kernel, health } = await running(port)
  expect(kernel.state('control')).toBe('failed')
  expect(health()?.reason).toMatch(
    new RegExp(String.raw`^HTTP port ${port} is taken by .+: close it, or start with --http \d+, which is free`),
  )
})

test('a client that answers nothing any more, as a page that hangs, does not hold up the closing of its address', async () => {
  const port = await freeTcpPort()
  const { kernel, troubles } = await running(port)
  const hangs = connect(port, '127.0.0.1')
  ends.push(() => hangs.destroy())
  const handshake = { Host: `127.0.0.1:${port}`, Upgrade: 'websocket', Connection: 'Upgrade', 'Sec-WebSocket-Version': '13' }
  const key = { 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==' }
  const lines = Object.entries({ ...handshake, ...key }).map(([name, value]) => `${name}: ${value}\r\n`)
  hangs.write(`GET /api/ws HTTP/1.1\r\n${lines.join('')}\r\n`)
  const [answer] = await once(hangs, 'data')
  expect(String(answer)).toMatch(/^HTTP\/1\.1 101 /)
  await kernel.stop()
  expect(troubles).toEqual([])
})

test('a stop in the middle of a move leaves no address open', async () => {
  const [old, next] = [await freeTcpPort(), await freeTcpPort()]
  const { kernel, set, troubles } = await running(old)
  await set({ http: next })
  await kernel.stop()
  expect([await answers(old), await answers(next), troubles]).toEqual([false, false, []])
})

test('a plugin that is started again in the middle of a move is where it was to go, and nowhere else', async () => {
  const [old, next] = [await freeTcpPort(), await freeTcpPort()]
  const { kernel, set, told, troubles } = await running(old)
  await set({ http: next })
  await kernel.restart('control')
  expect([await answers(old), await answers(next), told.at(-1), troubles]).toEqual([false, true, { url: url(next) }, []])
})
