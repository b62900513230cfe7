// The laptop loses power in mid-round: the court's state is back at once, and no event is missing or there twice.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MatchState } from '@restrike/pss'
import { simulateMatch } from '@restrike/pss/scenarios'
import { foldStored, lasting, rawSocket, readStored, sendAll, startServer, until, type ServerProcess } from '@restrike/testkit'
import { heard, journalled, MatchList } from '../questions.ts'
import { toldBy } from '../told-by.ts'

let data: string
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'restrike-resume-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

async function tell(server: ServerProcess, texts: readonly string[]): Promise<void> {
  const before = await heard(server)
  await sendAll(texts, server.udp)
  await until('all to be stored', async () =>
    (await heard(server)) >= before + texts.length && (await journalled(server)) ? true : undefined,
  )
}

const current = async (server: ServerProcess) => MatchState.parse(await server.call('match.current'))

/** Events of the journal folded anew, once the program has stored as many. */
async function eventsStored(server: ServerProcess) {
  return until('the events', () => {
    const stored = readStored(server.data)
    const folded = foldStored(stored).events
    return stored.events.length >= folded.length ? { stored: stored.events, folded } : undefined
  })
}

test('after kill -9 in mid-round the state is back in time, and the match goes on to its right end', async () => {
  const { entries, expected } = simulateMatch({ seed: 11, story: 'busy', number: '77' })
  const texts = entries.map(({ text }) => text)
  const cut = texts.findIndex((text, i) => i > texts.length / 2 && /^clk;0?1:\d\d;?$/.test(text)) + 1
  expect(cut).toBeGreaterThan(1)

  await using first = await startServer({ data })
  await tell(first, texts.slice(0, cut))
  const before = await current(first)
  expect(before.clock.running).toBe(true)
  await first.kill()

  const began = performance.now()
  await using second = await startServer({ data })
  const after = await current(second)
  const tookMs = performance.now() - began
  expect(lasting(after)).toEqual(lasting(before))
  expect(tookMs).toBeLessThan(5_000)

  await tell(second, texts.slice(cut))
  const { loads: _loads, matches: _matches, ...wanted } = expected
  expect(toldBy(await current(second))).toEqual(wanted)
  const { stored, folded } = await eventsStored(second)
  expect(stored).toEqual(folded)
  console.log(`state back ${Math.round(tookMs)} ms after the start of the process`)
})

test('a subscriber that was cut off gets the events it has missed, each once', async () => {
  const texts = simulateMatch({ seed: 12, story: 'busy' }).entries.map(({ text }) => text)
  await using first = await startServer({ data })
  await tell(first, texts.slice(0, 200))
  await first.kill()
  await using second = await startServer({ data })
  await tell(second, texts.slice(200))
  const { stored } = await eventsStored(second)
  await using socket = await rawSocket(second.wsUrl)
  socket.send({ t: 'sub', name: 'match.event', after: 5 })
  await until('them all', () => (socket.frames.length >= stored.length - 5 ? true : undefined))
  expect(socket.frames.map((frame) => frame['seq'])).toEqual(stored.slice(5).map(({ event }) => event['seq']))
})

test('a match that ended between two loads of one burst is in the archive with its winner', async () => {
  const one = simulateMatch({ seed: 21, story: 'plain', number: '201' })
  const two = simulateMatch({ seed: 22, story: 'plain', number: '202' })
  const load = two.entries
    .slice(
      0,
      two.entries.findIndex(({ text }) => text.startsWith('rdy')),
    )
    .map(({ text }) => text)
  await using server = await startServer({ data })
  await sendAll([...one.entries.map(({ text }) => text), ...load], server.udp, 200)
  const list = await until('both matches', async () => {
    const { matches } = MatchList.parse(await server.call('match.list'))
    return matches.length === 2 ? matches : undefined
  })
  expect(list).toMatchObject([
    { number: '202', winner: null, endedAt: null },
    { number: '201', winner: one.expected.winner, classification: one.expected.classification, endedAt: expect.any(String) },
  ])
})

test('what was told last before an orderly stop is there after it', async () => {
  const texts = simulateMatch({ seed: 13, story: 'injury' }).entries.map(({ text }) => text)
  await using first = await startServer({ data })
  await sendAll(texts.slice(0, 400), first.udp)
  await until('all to arrive', async () => ((await heard(first)) === Math.min(400, texts.length) ? true : undefined))
  const before = await current(first)
  expect(await first.stop()).toBe(0)
  expect(readStored(data).datagrams).toHaveLength(Math.min(400, texts.length))
  await using second = await startServer({ data })
  expect(lasting(await current(second))).toEqual(lasting(before))
})
