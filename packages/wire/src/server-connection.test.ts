// The server's end against clients that are slow, wrong or hostile: it answers with codes, keeps its memory, and serves the others.
import { expect, test, vi } from 'vitest'
import * as fc from 'fast-check'
import { runCourt } from './court-fixture.ts'
import { ServerFrame } from './frames.ts'
import type { Pipe } from './pipe.ts'
import { WireHub } from './server.ts'

/** A pipe whose far end reads only when told to. */
class TestPipe implements Pipe {
  readonly frames: ServerFrame[] = []
  bytes = 0
  reads = true
  #drained: Array<() => void> = []

  send(text: string | Uint8Array): void {
    const plain = typeof text === 'string' ? text : new TextDecoder().decode(text)
    this.frames.push(ServerFrame.parse(JSON.parse(plain)))
    if (!this.reads) this.bytes += plain.length
  }

  buffered(): number {
    return this.bytes
  }

  onceDrained(run: () => void): void {
    this.#drained.push(run)
  }

  get waiting(): number {
    return this.#drained.length
  }

  drain(): void {
    this.bytes = 0
    this.reads = true
    for (const run of this.#drained.splice(0)) run()
  }

  /** `name seq` of events, `gap from-to`, `gone`, in order. */
  get told(): string[] {
    return this.frames.flatMap((frame) => {
      if (frame.t === 'event') return [`${frame.name} ${frame.seq}`]
      if (frame.t === 'gap') return [`${frame.name} gap ${frame.from}-${frame.to}`]
      return frame.t === 'gone' ? [`${frame.name} gone`] : []
    })
  }
}

async function served() {
  const running = await runCourt()
  const hub = new WireHub(running.gateway)
  const join = () => {
    const pipe = new TestPipe()
    const connection = hub.connect(pipe, 'ws')
    return { pipe, connection, send: (frame: unknown) => connection.receive(JSON.stringify(frame)) }
  }
  return { ...running, hub, join }
}

const settled = () => new Promise((done) => setImmediate(done))

test('a slow client gets gaps and the latest state, a fast one everything; nothing is kept for the slow one', async () => {
  const { bench, join } = await served()
  const [slow, fast] = [join(), join()]
  for (const name of ['court.fact', 'court.state']) for (const one of [slow, fast]) one.send({ t: 'sub', name })
  slow.pipe.reads = false
  slow.pipe.bytes = 2 << 20
  for (let n = 1; n <= 1000; n++) {
    bench.emit('fact', n)
    bench.emit('state', { phase: `${n}` })
  }
  expect(slow.pipe.frames).toEqual([])
  expect(slow.pipe.waiting).toBe(1)
  expect(fast.pipe.told).toHaveLength(2000)
  expect(fast.pipe.told.filter((line) => line.includes('gap'))).toEqual([])
  slow.pipe.drain()
  const facts = slow.pipe.told.filter((line) => line.startsWith('court.fact'))
  expect(facts[0]).toMatch(/^court.fact gap 1-99\d$/)
  expect(facts.at(-1)).toBe('court.fact 1000')
  expect(slow.pipe.told.filter((line) => line.startsWith('court.state'))).toEqual(['court.state 1000'])
  expect(slow.connection.stats).toMatchObject({ congested: 1 })
  expect(slow.connection.stats.missed).toBe(1000 - (facts.length - 1))
  bench.emit('fact', 1001)
  expect(slow.pipe.told.at(-1)).toBe('court.fact 1001')
})

test('a slow client is never sent more than the high water mark and one event', async () => {
  const { bench, join } = await served()
  const slow = join()
  slow.send({ t: 'sub', name: 'court.state' })
  slow.pipe.reads = false
  const phase = 'x'.repeat(100_000)
  for (let n = 1; n <= 100; n++) bench.emit('state', { phase })
  expect(slow.pipe.bytes).toBeGreaterThan(1 << 20)
  expect(slow.pipe.bytes).toBeLessThan((1 << 20) + 101_000)
})

test('a slow client of durable events misses none of them: they come from the store', async () => {
  const { bench, join } = await served()
  const slow = join()
  slow.send({ t: 'sub', name: 'court.stored' })
  slow.pipe.reads = false
  slow.pipe.bytes = 2 << 20
  for (let n = 1; n <= 100; n++) bench.keep(`${n}`)
  slow.pipe.drain()
  await vi.waitFor(() => expect(slow.pipe.told).toHaveLength(100))
  expect(slow.pipe.told).toEqual(Array.from({ length: 100 }, (_, i) => `court.stored ${i + 1}`))
})

test('a client that goes while congested or while its past is read is forgotten', async () => {
  const { bench, hub, join } = await served()
  for (let n = 1; n <= 50; n++) bench.keep(`${n}`)
  const one = join()
  one.pipe.reads = false
  one.pipe.bytes = 2 << 20
  one.send({ t: 'sub', name: 'court.fact' })
  bench.emit('fact', 1)
  const other = join()
  other.send({ t: 'sub', name: 'court.stored', after: 1 })
  one.connection.close()
  other.connection.close()
  other.connection.close()
  one.pipe.drain()
  await settled()
  bench.emit('fact', 2)
  bench.keep('51')
  expect([one.pipe.frames, other.pipe.frames, hub.connections]).toEqual([[], [], 0])
})

test('a subscription that is replaced while its past is read goes on once, from its new place', async () => {
  const { bench, join } = await served()
  for (let n = 1; n <= 50; n++) bench.keep(`${n}`)
  const one = join()
  one.send({ t: 'sub', name: 'court.stored', after: 1 })
  one.send({ t: 'unsub', name: 'court.stored' })
  one.send({ t: 'sub', name: 'court.stored', after: 20 })
  await vi.waitFor(() => expect(one.pipe.told.at(-1)).toBe('court.stored 50'))
  expect(one.pipe.told).toEqual(Array.from({ length: 30 }, (_, i) => `court.stored ${i + 21}`))
})

test('a store that never answers does not hold a subscription for ever', async () => {
  const { bench, join } = await served()
  for (let n = 1; n <= 50; n++) bench.keep(`${n}`)
  bench.reading = () => new Promise(() => undefined)
  vi.useFakeTimers()
  try {
    const one = join()
    one.send({ t: 'sub', name: 'court.stored', after: 1 })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(one.pipe.told[0]).toMatch(/^court.stored gap 2-4\d$/)
    expect(one.pipe.told.at(-1)).toBe('court.stored 50')
  } finally {
    vi.useRealTimers()
  }
})

test('when a restored store has gone back, subscribers follow its new numbers', async () => {
  const { kernel, bench, join } = await served()
  for (let n = 1; n <= 50; n++) bench.keep(`${n}`)
  const [there, returning] = [join(), join()]
  there.send({ t: 'sub', name: 'court.stored', after: 50 })
  await kernel.stopPlugin('court')
  bench.store.length = 10
  await kernel.startPlugin('court')
  returning.send({ t: 'sub', name: 'court.stored', after: 50 })
  bench.keep('anew')
  expect([there.pipe.told, returning.pipe.told]).toEqual([['court.stored 11'], ['court.stored 11']])
})

test('who subscribes before the plugin of a durable event has ever run gets what is new, or what is behind its number', async () => {
  const [fresh, returning] = [new TestPipe(), new TestPipe()]
  const store = Array.from({ length: 50 }, (_, i) => ({ seq: i + 1, text: '' }))
  const { bench } = await runCourt(store, (gateway) => {
    const hub = new WireHub(gateway)
    hub.connect(fresh, 'ws').receive('{"t":"sub","name":"court.stored","mark":true}')
    hub.connect(returning, 'ws').receive('{"t":"sub","name":"court.stored","after":48}')
  })
  await vi.waitFor(() => expect(returning.told).toEqual(['court.stored 49', 'court.stored 50']))
  bench.keep('51')
  expect([fresh.told, returning.told.at(-1)]).toEqual([['court.stored 51'], 'court.stored 51'])
})

test('only who asks for a mark gets one, and it is where its subscription starts', async () => {
  const { gateway, bench, join } = await served()
  bench.emit('fact', 1)
  bench.keep('one')
  const one = join()
  for (const name of ['court.fact', 'court.stored', 'court.state']) one.send({ t: 'sub', name })
  await settled()
  expect(one.pipe.frames).toEqual([])
  for (const name of ['court.fact', 'court.stored', 'court.state']) one.send({ t: 'sub', name, mark: true })
  const { epoch } = gateway.bus
  expect(one.pipe.frames).toEqual([
    { t: 'at', name: 'court.fact', seq: 1, epoch },
    { t: 'at', name: 'court.stored', seq: 1, epoch },
  ])
})

test('an event has one name and its alias, each subscribed by itself', async () => {
  const { gateway, bench } = await served()
  const hub = new WireHub(gateway, new Map([['court_fact', 'court.fact']]))
  const pipe = new TestPipe()
  const connection = hub.connect(pipe, 'ws')
  connection.receive('{"t":"sub","name":"court_fact"}')
  connection.receive('{"t":"sub","name":"court.fact"}')
  bench.emit('fact', 1)
  expect(pipe.told.toSorted()).toEqual(['court.fact 1', 'court_fact 1'])
})

test('an id that is still open is refused without disturbing the first call', async () => {
  const { bench, join } = await served()
  const one = join()
  one.send({ t: 'call', id: 'a', name: 'court.wait', input: {} })
  one.send({ t: 'call', id: 'a', name: 'court.add', input: { a: 1 } })
  expect(one.pipe.frames).toMatchObject([{ t: 'err', id: 'a', error: { code: 'wire.bad-frame' } }])
  expect(bench.trace).toEqual(['waiting'])
  one.send({ t: 'cancel', id: 'a' })
  await vi.waitFor(() => expect(one.pipe.frames[1]).toMatchObject({ t: 'err', id: 'a', error: { code: 'kernel.cancelled' } }))
  one.send({ t: 'call', id: 'a', name: 'court.add', input: { a: 1 } })
  await vi.waitFor(() => expect(one.pipe.frames[2]).toEqual({ t: 'ok', id: 'a', value: { sum: 2 } }))
})

test.each([
  ['', null],
  ['nonsense', null],
  ['null', null],
  ['[]', null],
  ['5', null],
  ['{}', null],
  ['{"t":"call"}', null],
  ['{"t":"call","id":7}', 7],
  ['{"t":"call","id":"seven","name":5}', 'seven'],
  ['{"t":"call","id":1.5,"name":"court.add"}', null],
  ['{"t":"call","id":{},"name":"court.add"}', null],
  ['{"t":"sub"}', null],
  ['{"t":"sub","name":"court.fact","after":-1}', null],
  ['{"t":"sub","name":"court.fact","after":"1"}', null],
  [`{"t":"sub","name":"${'x'.repeat(201)}"}`, null],
  [`{"t":"call","id":"${'x'.repeat(101)}","name":"court.add"}`, null],
  ['{"t":"__proto__","id":1}', 1],
  ['{"t":"toString"}', null],
  ['['.repeat(100_000), null],
])('a bad frame is answered by code, with its id where it has a usable one: %s', async (text, id) => {
  const { join } = await served()
  const { connection, pipe } = join()
  connection.receive(text)
  expect(pipe.frames).toMatchObject([{ t: 'err', id, error: { code: 'wire.bad-frame' } }])
})

test('no text of any shape makes it throw, and each frame it sends is one of the protocol', async () => {
  const { bench, join } = await served()
  const word = fc.constantFrom(
    't',
    'id',
    'name',
    'input',
    'after',
    'epoch',
    'mark',
    'call',
    'sub',
    'unsub',
    'cancel',
    'court.fact',
    'court.add',
    'court.state',
    'court.stored',
    '__proto__',
  )
  const value = fc.oneof(word, fc.integer({ min: -2, max: 9 }), fc.jsonValue(), fc.constant(null))
  const nearly = fc.record(
    {
      t: fc.constantFrom('call', 'sub', 'unsub', 'cancel', 'ok'),
      id: value,
      name: fc.oneof(word, value),
      input: value,
      after: value,
      epoch: value,
      mark: value,
    },
    { requiredKeys: ['t'] },
  )
  const text = fc.oneof(
    nearly.map((frame) => JSON.stringify(frame)),
    fc.dictionary(word, value).map((frame) => JSON.stringify(frame)),
    fc.json(),
    fc.string({ unit: 'binary' }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 12 }), async (texts) => {
      const { connection, pipe } = join()
      for (const one of texts) connection.receive(one)
      bench.emit('fact', 1)
      await settled()
      connection.close()
      expect(pipe.frames.length).toBeLessThan(1_000)
    }),
    { numRuns: 300 },
  )
})
