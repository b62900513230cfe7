// What a page knows over connections that come and go: what an old server said is never taken for the word of the new one.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { demoPicture } from '../demo/demo-picture.ts'
import { follow, type Following } from './follow.ts'

/** The server's end of a WebSocket, as far as the client uses one. */
class FakeSocket extends EventTarget {
  readyState = 0
  onopen: (() => void) | null = null
  onclose: (() => void) | null = null
  onmessage: ((message: { data: unknown }) => void) | null = null
  readonly sent: Array<{ t: string; id?: number; name: string; after?: number }> = []
  send(text: string): void {
    this.sent.push(JSON.parse(text))
  }
  close(): void {
    this.readyState = 3
  }
  open(): void {
    this.readyState = 1
    this.onopen?.()
  }
  drop(): void {
    this.readyState = 3
    this.onclose?.()
  }
  say(frame: object): void {
    this.dispatchEvent(new Event('message'))
    this.onmessage?.({ data: JSON.stringify(frame) })
  }
}

const { match, banner } = demoPicture('review')
const sockets: FakeSocket[] = []
const newest = () => sockets.at(-1) ?? new FakeSocket()
let following: Following
let changes = 0

beforeEach(() => {
  vi.useFakeTimers()
  changes = 0
  following = follow({
    url: 'ws://court/api/ws',
    changed: () => changes++,
    connect: () => {
      const socket = new FakeSocket()
      sockets.push(socket)
      // Nothing of it is used but these.
      return socket as unknown as WebSocket
    },
  })
})
afterEach(() => {
  following.stop()
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
  sockets.splice(0)
})

const options = { scoreboard: { swap: true } }
const event = (name: string, payload: unknown, epoch = 'one') => ({ t: 'event', name, seq: 1, epoch, retained: true, payload })
const connect = async () => {
  await vi.advanceTimersByTimeAsync(3_000)
  newest().open()
}
const known = () => ({
  match: following.picture().match?.phase,
  banner: following.picture().banner?.state,
  lost: following.picture().lostAt !== null,
})

test('it knows what it was told, and says so each time', async () => {
  await connect()
  const before = changes
  newest().say(event('match.state', match))
  newest().say(event('replay.banner', banner))
  expect(known()).toEqual({ match: 'paused', banner: 'under-review', lost: false })
  expect(changes).toBe(before + 2)
})

test('a lost connection leaves what was known, as lost; only the word of the next server makes it sure again', async () => {
  await connect()
  newest().say(event('match.state', match))
  newest().drop()
  expect(known()).toMatchObject({ match: 'paused', lost: true })
  await connect()
  expect(known()).toMatchObject({ match: 'paused', lost: true })
  newest().say(event('match.state', match && { ...match, phase: 'fighting' }, 'two'))
  expect(known()).toMatchObject({ match: 'fighting', lost: false })
})

test('the next server is asked for everything anew, and a review it does not know of is over', async () => {
  await connect()
  newest().say(event('match.state', match))
  newest().say(event('replay.banner', banner))
  newest().drop()
  await connect()
  expect(sockets).toHaveLength(2)
  const subscribed = newest().sent.filter(({ t }) => t === 'sub')
  expect(subscribed.map(({ name }) => name).toSorted()).toEqual(['flags.changes', 'match.state', 'overlays.options', 'replay.banner'])
  expect(subscribed.filter(({ after }) => after !== undefined)).toEqual([])
  expect(known().banner).toBeUndefined()
})

test('a match that nobody answers for any more is not known', async () => {
  await connect()
  newest().say(event('match.state', match))
  newest().say({ t: 'gone', name: 'match.state' })
  expect(known()).toMatchObject({ match: undefined, lost: false })
})

test('an open connection that answers nothing is lost, and one that answers is not', async () => {
  await connect()
  newest().say(event('match.state', match))
  await vi.advanceTimersByTimeAsync(600)
  expect(known().lost).toBe(false)
  await vi.advanceTimersByTimeAsync(400)
  expect(known().lost).toBe(true)
  const asked = newest().sent.findLast(({ name }) => name === 'match.current')
  newest().say({ t: 'ok', id: asked?.id, value: match })
  await vi.advanceTimersByTimeAsync(0)
  expect(known()).toMatchObject({ match: 'paused', lost: false })
})

test('an answer that was overtaken by news is not taken', async () => {
  await connect()
  const asked = newest().sent.findLast(({ name }) => name === 'match.current')
  newest().say(event('match.state', match && { ...match, phase: 'finished' }))
  newest().say({ t: 'ok', id: asked?.id, value: match })
  await vi.advanceTimersByTimeAsync(0)
  expect(known().match).toBe('finished')
})

test('an event that a starting server does not know yet is asked for again', async () => {
  await connect()
  newest().say({
    t: 'err',
    id: null,
    name: 'overlays.options',
    error: { code: 'kernel.unknown-event', message: 'no such event', data: {} },
  })
  const asked = () => newest().sent.filter(({ t, name }) => t === 'sub' && name === 'overlays.options').length
  expect(asked()).toBe(1)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(asked()).toBe(2)
  newest().say(event('overlays.options', { options }))
  expect(following.picture().options).toEqual(options)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(asked()).toBe(2)
})

test('what was chosen stays while nobody answers for it: a page on air does not jump', async () => {
  await connect()
  newest().say(event('overlays.options', { options }))
  newest().say({ t: 'gone', name: 'overlays.options' })
  newest().drop()
  await connect()
  newest().say({
    t: 'err',
    id: null,
    name: 'overlays.options',
    error: { code: 'kernel.unknown-event', message: 'no such event', data: {} },
  })
  expect(following.picture().options).toEqual(options)
})

test('the review of one match is not shown over the next', async () => {
  await connect()
  newest().say(event('match.state', match))
  newest().say(event('replay.banner', banner))
  newest().say(event('match.state', match && { ...match, number: '246' }))
  expect(known().banner).toBe('under-review')
  newest().say(event('match.state', match && { ...match, matchId: 'next' }))
  expect(known().banner).toBeUndefined()
})

test('a silent scoring system is silent since it was first told, and no more once it speaks', async () => {
  await connect()
  const stale = match && { ...match, stale: true }
  newest().say(event('match.state', stale))
  const since = following.picture().staleAt
  expect(since).not.toBeNull()
  await vi.advanceTimersByTimeAsync(400)
  newest().say(event('match.state', stale))
  expect(following.picture().staleAt).toBe(since)
  newest().say(event('match.state', match))
  expect(following.picture().staleAt).toBeNull()
})
