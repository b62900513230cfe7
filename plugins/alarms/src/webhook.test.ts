import { until } from '@restrike/testkit'
import { expect, onTestFinished, test } from 'vitest'
import type { Alarm, AlarmSeverity } from './contract.ts'
import { listeningPost } from './listening-post.ts'
import { Webhooks, type WebhookSpec } from './webhooks.ts'

const alarm = (id: string, severity: AlarmSeverity = 'critical'): Alarm => ({
  ...{
    id,
    rule: 'obs-gone',
    about: 'cam',
    severity,
    text: `OBS is gone (${id})`,
    fix: 'Look at OBS.',
    raisedAt: '2026-05-01T10:00:00.000Z',
  },
  ...{ acknowledgedAt: null, acknowledgedBy: null, resolvedAt: null },
})

/** Webhooks with short patience. */
function sending(specs: Array<Partial<WebhookSpec> & { url: string }>, options: { mostWaiting?: number; limitMs?: number } = {}) {
  const webhooks = new Webhooks({
    place: () => Promise.resolve({ court: '2', tournament: 'Cup' }),
    changed: () => undefined,
    ...{ limitMs: 2_000, waitsMs: [5, 5], ...options },
  })
  onTestFinished(() => webhooks[Symbol.asyncDispose]())
  const configure = (next: Array<Partial<WebhookSpec> & { url: string }>) =>
    webhooks.configure(next.map((spec) => ({ from: 'warning', ...spec })))
  configure(specs)
  return { webhooks, configure }
}

const problem = (webhooks: Webhooks, words: RegExp) =>
  until(`the problem ${words}`, () => webhooks.problems.find((text) => words.test(text)))

test('each alarm raised and resolved is posted with where it is and with the token', async () => {
  const post = await listeningPost()
  const { webhooks } = sending([{ url: `http://127.0.0.1:${post.port}/alarms`, token: 'a-token' }])
  webhooks.tell('raised', alarm('1'))
  webhooks.tell('resolved', { ...alarm('1'), resolvedAt: '2026-05-01T10:01:00.000Z' })
  await until('both messages', () => post.received[1])
  expect(post.messages()).toEqual([
    { change: 'raised', alarm: alarm('1'), court: '2', tournament: 'Cup' },
    { change: 'resolved', alarm: { ...alarm('1'), resolvedAt: '2026-05-01T10:01:00.000Z' }, court: '2', tournament: 'Cup' },
  ])
  expect(post.received[0]).toMatchObject({
    url: '/alarms',
    headers: { authorization: 'Bearer a-token', 'content-type': 'application/json' },
  })
  expect(webhooks.problems).toEqual([])
})

test('who wants only what is severe hears of nothing else, but of the end of what it was told', async () => {
  const post = await listeningPost()
  const { webhooks } = sending([{ url: `http://127.0.0.1:${post.port}/`, from: 'critical' }])
  webhooks.tell('raised', alarm('mild', 'warning'))
  webhooks.tell('resolved', alarm('mild', 'warning'))
  webhooks.tell('raised', alarm('grave', 'critical'))
  webhooks.tell('resolved', alarm('grave', 'info'))
  await until('two messages', () => post.received[1])
  expect(post.messages().map(({ change, alarm: { id } }) => `${change} ${id}`)).toEqual(['raised grave', 'resolved grave'])
})

test('one that fails is tried three times, in order, before the next', async () => {
  const post = await listeningPost()
  post.answer(500, 'close', 200)
  const { webhooks } = sending([{ url: `http://127.0.0.1:${post.port}/` }])
  for (const id of ['1', '2']) webhooks.tell('raised', alarm(id))
  await until('all tries', () => post.received[3])
  expect(post.messages().map(({ alarm: { id } }) => id)).toEqual(['1', '1', '1', '2'])
  await until('no more problem', () => (webhooks.problems.length === 0 ? true : undefined))
})

test('one that never works is given up after three tries, said in words, and the next is tried', async () => {
  const post = await listeningPost()
  post.answer(503, 503, 503, 200)
  const { webhooks } = sending([{ url: `http://127.0.0.1:${post.port}/` }])
  webhooks.tell('raised', alarm('1'))
  expect(await problem(webhooks, /given up/)).toBe(
    `The webhook http://127.0.0.1:${post.port}/ does not work: it answered 503. One message was given up.`,
  )
  webhooks.tell('raised', alarm('2'))
  await until('the next one', () => post.received[3])
  expect(post.messages().map(({ alarm: { id } }) => id)).toEqual(['1', '1', '1', '2'])
})

test.each([
  [401, /answered 401, so the token is wrong or missing/],
  [404, /answered 404, so the address is wrong/],
  [302, /answered 302, which leads to another address/],
])('one that refuses for good (%i) is not asked again', async (status, words) => {
  const post = await listeningPost()
  post.answer(status, 200)
  const { webhooks } = sending([{ url: `http://127.0.0.1:${post.port}/`, token: 'a-token' }])
  webhooks.tell('raised', alarm('1'))
  await problem(webhooks, words)
  webhooks.tell('raised', alarm('2'))
  await until('the next one', () => post.received[1])
  expect(post.messages().map(({ alarm: { id } }) => id)).toEqual(['1', '2'])
  expect(post.received.map(({ url }) => url)).not.toContain('/elsewhere')
})

test('one that does not answer is left after its time, and holds up no other address', async () => {
  const [slow, quick] = [await listeningPost(), await listeningPost()]
  slow.answer('hang')
  const { webhooks } = sending([{ url: `http://127.0.0.1:${slow.port}/` }, { url: `http://127.0.0.1:${quick.port}/` }], { limitMs: 300 })
  for (const id of ['1', '2', '3']) webhooks.tell('raised', alarm(id))
  await until('all at the quick one', () => quick.received[2])
  expect(slow.received.length).toBeLessThanOrEqual(1)
  expect(await problem(webhooks, /given up/)).toContain(`http://127.0.0.1:${slow.port}/ does not work: it did not answer within 0.3 s.`)
})

test('one that is dead is said to be dead, and neither its password nor its token is in the words', async () => {
  const post = await listeningPost()
  await post.close()
  const { webhooks } = sending([{ url: `http://kim:pass-word@127.0.0.1:${post.port}/x?key=hidden`, token: 'a-token' }])
  webhooks.tell('raised', alarm('1'))
  const words = await problem(webhooks, /given up/)
  expect(words).toBe(`The webhook http://127.0.0.1:${post.port}/x?… does not work: nothing listens there. One message was given up.`)
  const [answer] = await webhooks.test()
  expect(answer).toEqual({ url: `http://127.0.0.1:${post.port}/x?…`, ok: false, answer: 'nothing listens there' })
})

test('a user and password in the address are sent as such', async () => {
  const post = await listeningPost()
  const { webhooks } = sending([{ url: `http://kim:pass%20word@127.0.0.1:${post.port}/` }])
  webhooks.tell('raised', alarm('1'))
  const { headers } = await until('the message', () => post.received[0])
  expect(headers.authorization).toBe(`Basic ${Buffer.from('kim:pass word').toString('base64')}`)
})

test('what waits has an end: the oldest go first, and that is said', async () => {
  const post = await listeningPost()
  post.answer('hang', 200)
  const { webhooks } = sending([{ url: `http://127.0.0.1:${post.port}/` }], { mostWaiting: 3, limitMs: 200 })
  for (let i = 0; i < 10; i++) webhooks.tell('raised', alarm(`${i}`))
  expect(webhooks.problems).toEqual([expect.stringContaining('it takes messages too slowly. 6 messages were given up.')])
  await until('the last one', () => (post.messages().at(-1)?.alarm.id === '9' ? true : undefined))
  expect(post.messages().map(({ alarm: { id } }) => id)).toEqual(['0', '0', '7', '8', '9'])
})

test('an address that is taken out is told nothing more; one that stays keeps what waits for it', async () => {
  const [gone, stays] = [await listeningPost(), await listeningPost()]
  gone.answer('hang')
  stays.answer('hang', 200)
  const { webhooks, configure } = sending([{ url: `http://127.0.0.1:${gone.port}/` }, { url: `http://127.0.0.1:${stays.port}/` }], {
    limitMs: 300,
  })
  for (const id of ['1', '2']) webhooks.tell('raised', alarm(id))
  await until('both asked', () => (gone.received[0] && stays.received[0] ? true : undefined))
  configure([{ url: `http://127.0.0.1:${stays.port}/`, from: 'info' }])
  await until('what waited', () => stays.received[2])
  expect(stays.messages().map(({ alarm: { id } }) => id)).toEqual(['1', '1', '2'])
  expect(gone.received).toHaveLength(1)
})

test('a test is one try for each address, and answers in words', async () => {
  const [good, bad] = [await listeningPost(), await listeningPost()]
  bad.answer(500)
  const { webhooks } = sending([{ url: `http://127.0.0.1:${good.port}/` }, { url: `http://127.0.0.1:${bad.port}/` }])
  expect(await webhooks.test()).toEqual([
    { url: `http://127.0.0.1:${good.port}/`, ok: true, answer: 'answered 200' },
    { url: `http://127.0.0.1:${bad.port}/`, ok: false, answer: 'it answered 500' },
  ])
  expect(good.messages()).toMatchObject([{ change: 'test', court: '2', alarm: { rule: 'test' } }])
  expect(bad.received).toHaveLength(1)
  expect(webhooks.problems).toEqual([])
})

test('the end waits for nobody', async () => {
  const post = await listeningPost()
  post.answer('hang')
  const { webhooks } = sending([{ url: `http://127.0.0.1:${post.port}/` }], { limitMs: 60_000 })
  webhooks.tell('raised', alarm('1'))
  await until('the try', () => post.received[0])
  const before = performance.now()
  await webhooks[Symbol.asyncDispose]()
  expect(performance.now() - before).toBeLessThan(1_000)
})
