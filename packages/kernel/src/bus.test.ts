// Events: numbered, kept as far as their history goes, delivered without one listener harming another.
import { contract, event } from '@restrike/sdk'
import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { Bus, type Entry } from './bus.ts'

const court = contract('court', {
  events: {
    score: event(z.int(), { history: 4 }),
    state: event(z.object({ phase: z.string() }), { retain: true }),
    stored: event(z.object({ seq: z.int(), text: z.string() }), { durable: true, history: 3 }),
    raw: event(z.custom<() => number>(), { local: true }),
  },
})

let problems: string[] = []
let bus: Bus
let tapped: Entry[] = []
let told: string[] = []
beforeEach(() => {
  problems = []
  tapped = []
  told = []
  bus = new Bus({ debug() {}, info() {}, warn() {}, error: (message) => problems.push(message) })
  bus.declare(court, 'owner')
  bus.tap({
    entry: (entry) => tapped.push(entry),
    gone: (name) => told.push(`${name} gone`),
    resumed: (name) => told.push(`${name} resumed`),
  })
})

const numbers = (name: string) => bus.topic(name)?.entries.map((entry) => entry.seq)

test('every event is numbered from one, each name by itself', () => {
  bus.emit('court.score', 5)
  bus.emit('court.state', { phase: 'ready' })
  bus.emit('court.score', 6)
  expect(tapped.map(({ name, seq, payload }) => [name, seq, payload])).toEqual([
    ['court.score', 1, 5],
    ['court.state', 1, { phase: 'ready' }],
    ['court.score', 2, 6],
  ])
})

test('a local event is handed on as it is: not numbered, not checked, not kept, not told to transports', () => {
  const heard: unknown[] = []
  const payload = () => 5
  bus.on('court.raw', (value) => heard.push(value))
  bus.emit('court.raw', payload)
  expect(heard).toEqual([payload])
  expect(heard[0]).toBe(payload)
  expect([tapped.length, bus.topic('court.raw')?.seq, numbers('court.raw')]).toEqual([0, 0, []])
})

test('at least the declared history is kept, at most twice that', () => {
  for (let n = 1; n <= 100; n++) {
    bus.emit('court.score', n)
    const kept = numbers('court.score') ?? []
    expect(kept.length).toBeGreaterThanOrEqual(Math.min(n, 4))
    expect(kept.length).toBeLessThanOrEqual(8)
    expect(kept.at(-1)).toBe(n)
  }
  bus.emit('court.state', { phase: 'a' })
  bus.emit('court.state', { phase: 'b' })
  expect(numbers('court.state')).toEqual([2])
})

test('after(n) finds the next kept event, whatever n is', () => {
  for (let n = 1; n <= 11; n++) bus.emit('court.score', n)
  const topic = bus.topic('court.score')
  const kept = numbers('court.score') ?? []
  for (let n = 0; n <= 13; n++) expect(topic?.after(n)?.seq).toBe(kept.find((seq) => seq > n))
})

test('after(n) finds its way where durable numbers have holes', () => {
  for (const seq of [2, 9, 10, 11]) bus.emit('court.stored', { seq, text: '' })
  const topic = bus.topic('court.stored')
  expect([0, 2, 3, 8, 9, 10, 11].map((n) => topic?.after(n)?.seq)).toEqual([2, 9, 9, 9, 10, 11, undefined])
})

test('a retained event is handed to whoever listens later, a fact is not', () => {
  bus.emit('court.score', 1)
  bus.emit('court.state', { phase: 'ready' })
  const heard: unknown[] = []
  bus.on('court.score', (value) => heard.push(value))
  const off = bus.on('court.state', (value) => heard.push(value))
  bus.emit('court.state', { phase: 'fighting' })
  off()
  bus.emit('court.state', { phase: 'paused' })
  expect(heard).toEqual([{ phase: 'ready' }, { phase: 'fighting' }])
})

test('a payload that breaks the contract is refused, and uses up no number', () => {
  expect(() => bus.emit('court.score', 'five')).toThrow(expect.objectContaining({ code: 'kernel.internal' }))
  expect(() => bus.emit('court.nope', 1)).toThrow(expect.objectContaining({ code: 'kernel.unknown-event' }))
  expect(() => bus.on('court.nope', () => undefined)).toThrow(expect.objectContaining({ code: 'kernel.unknown-event' }))
  bus.emit('court.score', 5)
  expect(tapped.map((entry) => entry.seq)).toEqual([1])
})

test('a listener that throws or rejects, now or when handed the retained value, harms only itself', async () => {
  const heard: unknown[] = []
  const throws = () => {
    throw new Error('mine')
  }
  bus.on('court.state', throws)
  bus.on('court.state', () => Promise.reject(new Error('mine too')))
  bus.on('court.state', (value) => heard.push(value))
  bus.emit('court.state', { phase: 'ready' })
  bus.on('court.state', throws)
  await Promise.resolve()
  expect(heard).toHaveLength(1)
  expect(tapped).toHaveLength(1)
  expect(problems).toEqual(['a listener failed', 'a listener failed', 'a listener failed'])
})

test('a transport that throws does not keep the event from the next one', () => {
  const other = new Bus({ debug() {}, info() {}, warn() {}, error: (message) => problems.push(message) })
  other.declare(court, 'owner')
  const seen: number[] = []
  const throws = () => {
    throw new Error('broken pipe')
  }
  other.tap({ entry: throws, gone: throws, resumed: throws })
  other.tap({ entry: (entry) => seen.push(entry.seq), gone() {}, resumed() {} })
  other.emit('court.score', 1)
  expect([seen, problems]).toEqual([[1], ['a listener failed']])
})

test('durable numbers are the payloads own and continue behind those of the store', async () => {
  bus.resume('court.stored', 41, async (after) => [{ seq: after + 1, text: 'old' }])
  bus.emit('court.stored', { seq: 42, text: 'new' })
  expect(told).toEqual(['court.stored resumed'])
  expect(tapped[0]).toMatchObject({ seq: 42, payload: { seq: 42, text: 'new' } })
  expect(await bus.topic('court.stored')?.backlog?.(7, 1)).toEqual([{ seq: 8, text: 'old' }])
})

test('a durable number that does not grow is refused: nobody could resume by it', () => {
  bus.resume('court.stored', 41, async () => [])
  for (const seq of [41, 40, 1]) expect(() => bus.emit('court.stored', { seq, text: '' })).toThrow(/was given number/)
  expect(tapped).toEqual([])
})

test('when the plugin stops its backlog is away until it resumes; when the store went back, so do the numbers', () => {
  const topic = bus.topic('court.stored')
  bus.resume('court.stored', 2, async () => [])
  bus.emit('court.stored', { seq: 3, text: '' })
  bus.forget(court)
  expect([topic?.away, topic?.backlog, topic?.seq]).toEqual([true, undefined, 3])
  bus.resume('court.stored', 3, async () => [])
  expect([topic?.away, topic?.seq, numbers('court.stored')]).toEqual([false, 3, [3]])
  bus.resume('court.stored', 1, async () => [])
  expect([topic?.seq, numbers('court.stored'), topic?.oldest]).toEqual([1, [], 2])
})

test('another version of a plugin brings its own schemas, whoever knew the old one', () => {
  const newer = contract('court', { events: { score: event(z.object({ points: z.int() })) } })
  bus.declare(newer, 'owner')
  bus.declare(court, 'listener')
  bus.emit('court.score', { points: 3 })
  expect(tapped[0]?.payload).toEqual({ points: 3 })
})
