// One suite over every pipe: what a client of the wire may rely on, whatever carries the frames.
import { AppError } from '@restrike/sdk'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createClient, type Client, type Listeners } from './client.ts'
import { runCourt, type Bench, type Court, type Running, type Stored } from './court-fixture.ts'
import { memory, webSockets, type Transport } from './transports.ts'

const until = (check: () => void) => vi.waitFor(check, { timeout: 3_000, interval: 2 })

describe.each([
  ['in memory', memory],
  ['over WebSockets', webSockets],
])('%s', (_, open) => {
  let running: Running
  let bench: Bench
  let transport: Transport
  let clients: Array<Client<Court>>

  beforeEach(async () => {
    running = await runCourt()
    bench = running.bench
    transport = await open(running.gateway)
    clients = []
  })
  afterEach(async () => {
    for (const one of clients) one.close()
    await transport.close()
    await running.kernel.stop()
  })

  function client(options: { callTimeoutMs?: number } = {}): Client<Court> {
    const made = createClient<Court>({ url: transport.url, connect: transport.connect, retryMs: [5], callTimeoutMs: 3_000, ...options })
    clients.push(made)
    return made
  }

  /** A client whose connection is up. */
  async function connected(options: { callTimeoutMs?: number } = {}): Promise<Client<Court>> {
    const made = client(options)
    await made.call('court.add', { a: 1 })
    return made
  }

  /** Subscribes and writes everything down: `3` for an event, `gap 1-2`, `gone`. */
  function notes(of: Client<Court>, name: 'court.fact' | 'court.stored' | 'court.state', after?: number): string[] {
    const told: string[] = []
    const listeners: Listeners<number | Stored | { phase: string }> = {
      event: (payload, { seq }) => told.push(typeof payload === 'object' && 'phase' in payload ? payload.phase : String(seq)),
      gap: (from, to) => told.push(`gap ${from}-${to}`),
      gone: () => told.push('gone'),
      error: (error) => told.push(error.code),
    }
    of.on(name, listeners, after)
    return told
  }

  /** The connection is lost and stays down while `meanwhile` runs. */
  async function outage(of: Client<Court>, meanwhile: () => unknown): Promise<void> {
    const states: string[] = []
    of.onConnectivity((state) => states.push(state))
    transport.away(true)
    transport.cut()
    await until(() => expect(states).toContain('connecting'))
    await meanwhile()
    transport.away(false)
    await until(() => expect(states.at(-1)).toBe('open'))
    await of.call('court.add', { a: 1 })
  }

  test('a call is answered, with defaults filled in', async () => {
    const api = client()
    expect(await api.call('court.add', { a: 1, b: 2 })).toEqual({ sum: 3 })
    expect(await api.call('court.add', { a: 1 })).toEqual({ sum: 2 })
    expect(await Promise.all([1, 2, 3].map((a) => api.call('court.add', { a })))).toEqual([{ sum: 2 }, { sum: 3 }, { sum: 4 }])
  })

  test('an answer of nothing is an answer, one that is no JSON is an error', async () => {
    const api = client()
    expect(await api.call('court.nothing', {})).toBeUndefined()
    await expect(api.call('court.unsendable', {})).rejects.toMatchObject({ code: 'kernel.internal' })
  })

  test('errors arrive as AppError with their code and data', async () => {
    const api = client()
    const refused = await api.attempt('court.refuse', { number: 3 })
    expect(refused.ok).toBe(false)
    if (refused.ok || refused.error.code !== 'court.closed') throw new Error('expected court.closed')
    expect(refused.error).toBeInstanceOf(AppError)
    expect(refused.error.data.number).toBe(3)
    expect(refused.error.message).toBe('Court 3 is closed')
    await expect(api.call('court.refuse', { number: Number.NaN })).rejects.toMatchObject({ code: 'kernel.invalid-input' })
    await expect(api.call('court.nope' as never, {})).rejects.toMatchObject({ code: 'kernel.unknown-command' })
    await expect(api.call('court.crash', {})).rejects.toMatchObject({
      code: 'kernel.internal',
      message: '"court.crash" failed: no such file',
    })
    expect(await api.attempt('court.add', { a: 1 })).toEqual({ ok: true, value: { sum: 2 } })
  })

  test('a client that gives up waiting cancels the call at the server', async () => {
    const api = await connected({ callTimeoutMs: 40 })
    await expect(api.call('court.wait', {})).rejects.toMatchObject({ code: 'kernel.timeout' })
    await until(() => expect(bench.trace).toEqual(['waiting', 'cancelled']))
  })

  test('a call under way when the connection is lost fails, and is cancelled at the server', async () => {
    const api = await connected()
    const waiting = api.call('court.wait', {})
    waiting.catch(() => undefined)
    await until(() => expect(bench.trace).toEqual(['waiting']))
    transport.cut()
    await expect(waiting).rejects.toMatchObject({ code: 'wire.disconnected', data: { url: transport.url } })
    await until(() => expect(bench.trace).toEqual(['waiting', 'cancelled']))
  })

  test('the hundred-and-first open call is refused with a code, and calls work again once others have ended', async () => {
    const api = await connected({ callTimeoutMs: 300 })
    const waiting = Array.from({ length: 100 }, () => api.attempt('court.wait', {}))
    await expect(api.call('court.add', { a: 1 })).rejects.toMatchObject({ code: 'wire.too-many-calls', data: { limit: 100 } })
    await Promise.all(waiting)
    expect(await api.call('court.add', { a: 1 })).toEqual({ sum: 2 })
  })

  test('a retained event arrives at once, a fact from now on, each with its number', async () => {
    bench.emit('state', { phase: 'ready' })
    bench.emit('fact', 10)
    const api = await connected()
    const [states, facts] = [notes(api, 'court.state'), notes(api, 'court.fact')]
    await until(() => expect(states).toEqual(['ready']))
    bench.emit('fact', 11)
    bench.emit('fact', 12)
    bench.emit('state', { phase: 'fighting' })
    await until(() =>
      expect([states, facts]).toEqual([
        ['ready', 'fighting'],
        ['2', '3'],
      ]),
    )
  })

  test('a second listener gets the state at once, but not an old fact again', async () => {
    const api = await connected()
    const [states, facts] = [notes(api, 'court.state'), notes(api, 'court.fact')]
    await api.call('court.add', { a: 1 })
    bench.emit('fact', 1)
    bench.emit('state', { phase: 'ready' })
    await until(() => expect([states, facts]).toEqual([['ready'], ['1']]))
    const [moreStates, moreFacts] = [notes(api, 'court.state'), notes(api, 'court.fact')]
    expect([moreStates, moreFacts]).toEqual([['ready'], []])
  })

  test('after the last listener has gone nothing arrives any more', async () => {
    const api = await connected()
    const told: number[] = []
    const off = api.on('court.fact', (payload) => told.push(payload))
    await api.call('court.add', { a: 1 })
    bench.emit('fact', 1)
    await until(() => expect(told).toEqual([1]))
    off()
    off()
    await api.call('court.add', { a: 1 })
    bench.emit('fact', 2)
    await api.call('court.add', { a: 1 })
    expect(told).toEqual([1])
  })

  test('an unknown event and a local one are refused by name', async () => {
    const api = await connected()
    const told: string[] = []
    for (const name of ['court.nope', 'court.raw', '__proto__.x', 'constructor'])
      api.on(name as 'court.fact', { event: () => undefined, error: (error) => told.push(error.code) })
    await until(() => expect(told).toEqual(Array.from({ length: 4 }, () => 'kernel.unknown-event')))
  })

  test('after an outage each subscription goes on where it was: nothing missed, nothing doubled', async () => {
    const api = await connected()
    const [facts, states, stored] = [notes(api, 'court.fact'), notes(api, 'court.state'), notes(api, 'court.stored')]
    await api.call('court.add', { a: 1 })
    bench.emit('fact', 1)
    bench.emit('state', { phase: 'ready' })
    bench.keep('one')
    await until(() => expect([facts, states, stored]).toEqual([['1'], ['ready'], ['1']]))
    await outage(api, () => {
      bench.emit('fact', 2)
      bench.emit('fact', 3)
      bench.emit('state', { phase: 'fighting' })
      bench.emit('state', { phase: 'paused' })
      bench.keep('two')
    })
    bench.emit('fact', 4)
    await until(() =>
      expect([facts, states, stored]).toEqual([
        ['1', '2', '3', '4'],
        ['ready', 'paused'],
        ['1', '2'],
      ]),
    )
    await outage(api, () => undefined)
    await api.call('court.add', { a: 1 })
    expect([facts, states, stored]).toEqual([
      ['1', '2', '3', '4'],
      ['ready', 'paused'],
      ['1', '2'],
    ])
  })

  test('what happens in an outage before the first event ever is not missed either', async () => {
    bench.emit('fact', 1)
    bench.keep('before')
    const api = await connected()
    const [facts, stored] = [notes(api, 'court.fact'), notes(api, 'court.stored')]
    await api.call('court.add', { a: 1 })
    await outage(api, () => {
      bench.emit('fact', 2)
      bench.keep('meanwhile')
    })
    await until(() => expect([facts, stored]).toEqual([['2'], ['2']]))
  })

  test('where the history is too short, the gap is told with its numbers', async () => {
    const api = await connected()
    const facts = notes(api, 'court.fact')
    await api.call('court.add', { a: 1 })
    bench.emit('fact', 1)
    await until(() => expect(facts).toEqual(['1']))
    await outage(api, () => {
      for (let n = 2; n <= 50; n++) bench.emit('fact', n)
    })
    await until(() => expect(facts.at(-1)).toBe('50'))
    const [first, gap, ...rest] = facts
    const [from, to] = (gap ?? '').replace('gap ', '').split('-').map(Number)
    expect([first, from]).toEqual(['1', 2])
    expect(rest.map(Number)).toEqual(Array.from({ length: 50 - (to ?? 0) }, (_none, i) => (to ?? 0) + 1 + i))
    expect(rest.length).toBeGreaterThanOrEqual(4)
  })

  test('durable events older than the history come from the store of their plugin, then those in memory', async () => {
    for (let n = 1; n <= 40; n++) bench.keep(`${n}`)
    const api = await connected()
    const stored = notes(api, 'court.stored', 5)
    await until(() => expect(stored.at(-1)).toBe('40'))
    bench.keep('41')
    await until(() => expect(stored).toEqual(Array.from({ length: 36 }, (_none, i) => String(i + 6))))
    expect(bench.trace).toEqual(['read after 5'])
  })

  test('durable events that happen while older ones are read back arrive once, in order', async () => {
    for (let n = 1; n <= 700; n++) bench.keep(`${n}`)
    let pages = 0
    bench.reading = async () => {
      // More than the history holds, so that memory alone could not close the hole.
      if (pages++ < 2) for (let i = 0; i < 10; i++) bench.keep('meanwhile')
    }
    const api = await connected()
    const stored = notes(api, 'court.stored', 0)
    await until(() => expect(stored).toHaveLength(720))
    expect(stored).toEqual(Array.from({ length: 720 }, (_none, i) => String(i + 1)))
  })

  test('a store that cannot be read is a gap, not a silence', async () => {
    for (let n = 1; n <= 40; n++) bench.keep(`${n}`)
    bench.reading = () => Promise.reject(new Error('the disk is gone'))
    const api = await connected()
    const stored = notes(api, 'court.stored', 5)
    await until(() => expect(stored.at(-1)).toBe('40'))
    expect(stored[0]).toMatch(/^gap 6-3\d$/)
  })

  test('when the plugin stops its state is gone and comes back with it, also for who was cut off meanwhile', async () => {
    bench.emit('state', { phase: 'ready' })
    const api = await connected()
    const states = notes(api, 'court.state')
    await until(() => expect(states).toEqual(['ready']))
    await running.kernel.stopPlugin('court')
    await until(() => expect(states).toEqual(['ready', 'gone']))
    await running.kernel.startPlugin('court')
    bench.emit('state', { phase: 'again' })
    await until(() => expect(states).toEqual(['ready', 'gone', 'again']))
    transport.away(true)
    transport.cut()
    await running.kernel.stopPlugin('court')
    transport.away(false)
    await until(() => expect(states).toEqual(['ready', 'gone', 'again', 'gone']))
  })

  test('a subscriber of durable events who returns while their plugin is away gets them when it is back', async () => {
    for (let n = 1; n <= 40; n++) bench.keep(`${n}`)
    const api = await connected()
    await running.kernel.stopPlugin('court')
    const stored = notes(api, 'court.stored', 5)
    await api.call('system.health', {})
    expect(stored).toEqual([])
    await running.kernel.startPlugin('court')
    await until(() => expect(stored).toEqual(Array.from({ length: 35 }, (_none, i) => String(i + 6))))
  })

  test('a new process has a new epoch: its facts count from one, its state is sent, durable events go on', async () => {
    bench.emit('state', { phase: 'old' })
    const api = await connected()
    const [facts, states, stored] = [notes(api, 'court.fact'), notes(api, 'court.state'), notes(api, 'court.stored')]
    await api.call('court.add', { a: 1 })
    for (const n of [1, 2, 3]) bench.emit('fact', n)
    bench.keep('one')
    await until(() => expect([facts, states, stored]).toEqual([['1', '2', '3'], ['old'], ['1']]))
    const next = await runCourt([...bench.store, { seq: 2, text: 'kept, but never announced' }])
    try {
      await outage(api, () => {
        transport.replace(next.gateway)
        next.bench.emit('fact', 100)
        next.bench.emit('state', { phase: 'new' })
      })
      next.bench.emit('fact', 101)
      await until(() =>
        expect([facts, states, stored]).toEqual([
          ['1', '2', '3', '1', '2'],
          ['old', 'new'],
          ['1', '2'],
        ]),
      )
    } finally {
      await next.kernel.stop()
    }
  })

  test('calls made while down are sent when it is up again, or fail after their limit', async () => {
    transport.away(true)
    const api = client({ callTimeoutMs: 60 })
    await expect(api.call('court.add', { a: 1 })).rejects.toMatchObject({ code: 'wire.disconnected' })
    const held = api.call('court.add', { a: 1 })
    transport.away(false)
    expect(await held).toEqual({ sum: 2 })
  })

  test('a listener that throws does not keep the event from the others', async () => {
    const uncaught: unknown[] = []
    const before = process.listeners('uncaughtException')
    process.removeAllListeners('uncaughtException')
    process.on('uncaughtException', (error) => uncaught.push(error))
    try {
      const api = await connected()
      api.on('court.fact', () => {
        throw new Error('mine')
      })
      const facts = notes(api, 'court.fact')
      await api.call('court.add', { a: 1 })
      bench.emit('fact', 1)
      await until(() => expect(facts).toEqual(['1']))
      await until(() => expect(uncaught).toHaveLength(1))
    } finally {
      process.removeAllListeners('uncaughtException')
      for (const listener of before) process.on('uncaughtException', listener)
    }
  })

  test('connectivity is told at once and at each change; what a listener does then happens once', async () => {
    bench.emit('state', { phase: 'ready' })
    const api = client()
    const states: string[] = []
    let told: string[] = []
    api.onConnectivity((state) => {
      states.push(state)
      if (state === 'open' && states.length === 2) told = notes(api, 'court.state')
    })
    expect(states).toEqual(['connecting'])
    await until(() => expect(told).toEqual(['ready']))
    await api.call('court.add', { a: 1 })
    await outage(api, () => undefined)
    expect(told).toEqual(['ready'])
    api.close()
    expect(states).toEqual(['connecting', 'open', 'connecting', 'open', 'closed'])
  })

  test('a closed client fails its calls at once and stays closed', async () => {
    const api = await connected()
    const waiting = api.call('court.wait', {})
    waiting.catch(() => undefined)
    api.close()
    await expect(waiting).rejects.toMatchObject({ code: 'wire.disconnected' })
    await expect(api.call('court.add', { a: 1 })).rejects.toMatchObject({ code: 'wire.disconnected' })
    api.close()
    const states: string[] = []
    api.onConnectivity((state) => states.push(state))
    await new Promise((done) => setTimeout(done, 30))
    expect(states).toEqual(['closed'])
  })
})
