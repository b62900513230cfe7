// Fifty power cuts under heavy traffic: nothing that was announced may be missing, nothing may be there twice, and the program
// must stand where it stood.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { MatchState } from '@restrike/pss'
import { createRandom, simulateDay } from '@restrike/pss/scenarios'
import {
  foldStored,
  freeUdpPort,
  holesOf,
  inOrder,
  lasting,
  rawSocket,
  readCopy,
  readStored,
  startServer,
  traffic,
  until,
  type ServerProcess,
  type Stored,
} from '@restrike/testkit'
import { expect, test } from 'vitest'
import { z } from 'zod'

const kills = Number(process.env['RESTRIKE_KILLS'] ?? 50)
const seed = Number(process.env['RESTRIKE_SEED'] ?? 20_251)
const perSecond = 2_000

const Announced = z.object({ t: z.literal('event'), seq: z.int(), payload: z.record(z.string(), z.unknown()) })
const Status = z.object({ datagrams: z.int(), dropped: z.int().nullable(), journal: z.object({ waiting: z.int(), lost: z.int() }) })

/** Matches without end, now and then a word that nobody knows. */
function* endless(): Generator<string> {
  for (let day = 0; ; day++) {
    const [court] = simulateDay({ seed: seed + day, matches: 50, style: day % 2 === 0 ? 'real' : 'simulator' })
    let count = 0
    for (const { text } of court?.entries() ?? []) {
      yield text
      if (++count % 97 === 0) yield `xyz;${count};`
    }
  }
}

/** Hears every event that is announced, over all lives of the server. */
function chronicle() {
  const announced = new Map<number, string>()
  const contradictions: string[] = []
  return {
    announced,
    contradictions,
    hear: async ({ wsUrl }: ServerProcess) => {
      const socket = await rawSocket(wsUrl, (frame) => {
        if (frame.t === 'ok') return
        const event = Announced.safeParse(frame)
        if (!event.success) {
          contradictions.push(JSON.stringify(frame))
          return
        }
        const text = JSON.stringify(inOrder(event.data.payload))
        const before = announced.get(event.data.seq)
        if (before !== undefined && before !== text) contradictions.push(`${before} <> ${text}`)
        if (event.data.seq !== event.data.payload['seq']) contradictions.push(`frame ${event.data.seq} holds ${text}`)
        announced.set(event.data.seq, text)
      })
      socket.send({ t: 'sub', name: 'match.event' })
    },
  }
}

/** What must hold at any moment, also in the very moment of the cut. */
function checkFile(stored: Stored, announced: ReadonlyMap<number, string>): void {
  expect(stored.integrity).toEqual(['ok'])
  expect(holesOf(stored)).toEqual([])
  expect(stored.events.map(({ event }) => event['seq'])).toEqual(stored.events.map((_, i) => i + 1))
  const kept = new Map(stored.events.map(({ event }) => [event['seq'], JSON.stringify(event)]))
  const missing = [...announced].filter(([seq, text]) => kept.get(seq) !== text)
  expect(missing.slice(0, 3)).toEqual([])
  // No event without the datagram it came from.
  const heard = foldStored(stored).events.slice(0, stored.events.length)
  expectSame(stored.events, heard)
}

/** Compared as text first: a difference in a hundred thousand events is shown by its first place only. */
function expectSame(actual: Stored['events'], wanted: Stored['events']): void {
  const differs = actual.findIndex((event, i) => JSON.stringify(event) !== JSON.stringify(wanted[i]))
  if (differs !== -1) expect({ at: differs, event: actual[differs] }).toEqual({ at: differs, event: wanted[differs] })
  expect(actual.length).toBe(wanted.length)
}

function readBoth(folder: string) {
  const stored = readStored(folder)
  return { stored, folded: foldStored(stored) }
}

/** Waits until everything that arrived is on the disk, then compares with a fold from the very beginning. */
async function checkResumed(server: ServerProcess): Promise<Stored> {
  await until('the journal to settle', async () => {
    const before = Status.parse(await server.call('udp.status'))
    await sleep(30)
    const after = Status.parse(await server.call('udp.status'))
    return after.journal.waiting === 0 && before.datagrams === after.datagrams ? after : undefined
  })
  let wanted = readBoth(server.data)
  // A large journal takes its time to read and fold: what counts is that it comes, not how often it was looked at.
  await until(
    'all events to be stored',
    () => {
      wanted = readBoth(server.data)
      return wanted.stored.events.length >= wanted.folded.events.length ? true : undefined
    },
    20_000,
  ).catch(() => undefined)
  expectSame(wanted.stored.events, wanted.folded.events)
  const state = MatchState.parse(await server.call('match.current'))
  expect(lasting(state)).toEqual(lasting(wanted.folded.state))
  return wanted.stored
}

test(`after each of ${kills} kills under ${perSecond} datagrams a second everything announced is there and the state is back`, async () => {
  const data = await mkdtemp(path.join(tmpdir(), 'restrike-chaos-'))
  const udp = await freeUdpPort()
  const random = createRandom(seed)
  const { announced, contradictions, hear } = chronicle()
  const figures: number[] = []
  const start = async () => {
    const began = performance.now()
    const server = await startServer({ data, args: ['--udp', String(udp)] })
    const state = await server.call('match.current')
    expect(state).toMatchObject({ phase: expect.any(String) })
    figures.push(performance.now() - began)
    await hear(server)
    return server
  }
  let server = await start()
  using sender = traffic(endless(), { port: udp, perSecond })
  try {
    for (let kill = 1; kill <= kills; kill++) {
      await sleep(random.int(100, 1_500))
      const underFire = random.chance(0.5)
      if (!underFire) sender.hold()
      await server.kill()
      checkFile(await readCopy(data), announced)
      server = await start()
      if (underFire) await sleep(random.int(0, 200))
      sender.hold()
      await checkResumed(server)
      expect(contradictions).toEqual([])
      sender.go()
    }
    sender.hold()
    const stored = await checkResumed(server)
    const status = Status.parse(await server.call('udp.status'))
    expect(status.journal.lost).toBe(0)
    expect(announced.size).toBeGreaterThan(kills * 10)
    const sorted = figures.toSorted((a, b) => a - b)
    console.log(
      `${kills} kills: ${stored.datagrams.length} datagrams, ${stored.events.length} events, ${announced.size} announced, ` +
        `spawn to state ms: median ${Math.round(sorted[sorted.length >> 1] ?? 0)}, longest ${Math.round(sorted.at(-1) ?? 0)}`,
    )
  } finally {
    await server.kill()
    await rm(data, { recursive: true, force: true })
  }
})
