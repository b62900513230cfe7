// The disk does not take what is to be stored: the match goes on live, it is said, and afterwards nothing is missing.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MatchState } from '@restrike/pss'
import { simulateDay } from '@restrike/pss/scenarios'
import {
  foldStored,
  holesOf,
  lasting,
  rawSocket,
  readStored,
  sendAll,
  startServer,
  traffic,
  until,
  type ServerProcess,
} from '@restrike/testkit'
import { healthOf, heard, journalled } from '../questions.ts'

let data: string
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'restrike-disk-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

function day(seed: number): Generator<string> {
  const [court] = simulateDay({ seed, matches: 100 })
  return (function* () {
    for (const { text } of court?.entries() ?? []) yield text
  })()
}

/** Takes the write lock of the program's database, as a viewer left open would. */
function lock(folder: string): () => void {
  const other = new DatabaseSync(path.join(folder, 'restrike.db'))
  other.exec('PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE')
  return () => {
    other.exec('ROLLBACK')
    other.close()
  }
}

/** Everything that was sent is stored, in order, with all that follows from it. */
async function allStored(server: ServerProcess, sent: number): Promise<void> {
  await until('the last to arrive', async () => ((await heard(server)) === sent ? true : undefined))
  await until('the journal', async () => ((await journalled(server)) ? true : undefined), 10_000)
  const { stored, folded } = await until(
    'the events',
    () => {
      const now = readStored(server.data)
      const again = foldStored(now)
      return now.events.length >= again.events.length ? { stored: now, folded: again } : undefined
    },
    10_000,
  )
  expect(stored.integrity).toEqual(['ok'])
  expect(holesOf(stored)).toEqual([])
  expect(stored.events).toEqual(folded.events)
  expect(stored.datagrams).toHaveLength(sent)
  expect(lasting(MatchState.parse(await server.call('match.current')))).toEqual(lasting(folded.state))
}

test('a database that another program holds: live goes on, it is said, and all is stored once it lets go', async () => {
  await using server = await startServer({ data })
  await using socket = await rawSocket(server.wsUrl)
  socket.send({ t: 'sub', name: 'match.live' })
  socket.send({ t: 'sub', name: 'match.event' })
  using sender = traffic(day(41), { port: server.udp, perSecond: 500 })
  await until('traffic', async () => ((await heard(server)) > 200 ? true : undefined))
  const release = lock(data)
  const count = (name: string) => socket.frames.filter((frame) => frame['name'] === name).length
  await sleep(500)
  const [live, events] = [count('match.live'), count('match.event')]
  const told = await until('it to be said', async () => {
    const answer = await healthOf(server, 'database')
    return answer.health === 'ok' ? undefined : answer
  })
  expect(told).toMatchObject({ verdict: 'degraded', reason: expect.stringMatching(/Another program holds .* locked; nothing is lost yet/) })
  expect(await server.call('database.status')).toMatchObject({ writer: 'stalled', reason: expect.stringContaining('locked') })
  expect(count('match.live')).toBeGreaterThan(live)
  expect(count('match.event')).toBe(events)
  release()
  await until('health', async () => ((await healthOf(server, 'database')).health === 'ok' ? true : undefined))
  sender.hold()
  await allStored(server, sender.sent)
  // Announced after their commit, in order, each once.
  const seqs = socket.frames.flatMap((frame) => (frame['name'] === 'match.event' && typeof frame['seq'] === 'number' ? [frame['seq']] : []))
  expect(seqs).toEqual(seqs.map((_, i) => (seqs[0] ?? 0) + i))
})

test('a database held while the program starts: it runs, follows the match, and has the past and all of it afterwards', async () => {
  await using first = await startServer({ data })
  const texts = [...day(42)].slice(0, 900)
  await sendAll(texts.slice(0, 300), first.udp)
  await until('all to be stored', () => (readStored(data).datagrams.length === 300 ? true : undefined))
  await first.kill()

  const release = lock(data)
  await using second = await startServer({ data })
  await sendAll(texts.slice(300, 600), second.udp)
  await until('them', async () => ((await heard(second)) === 300 ? true : undefined))
  // Without the past it follows what it hears.
  await until('the match', async () => (MatchState.parse(await second.call('match.current')).lastDatagramAt === null ? undefined : true))
  await until('it to be said', async () => ((await healthOf(second, 'database')).health === 'ok' ? undefined : true))
  release()
  await until('health', async () => ((await healthOf(second, 'database')).health === 'ok' ? true : undefined))
  await sendAll(texts.slice(600), second.udp)
  await until(
    'all of it',
    () => {
      const stored = readStored(data)
      return stored.datagrams.length === 900 && stored.events.length === foldStored(stored).events.length ? true : undefined
    },
    15_000,
  )
  const stored = readStored(data)
  const folded = foldStored(stored)
  expect(stored.events).toEqual(folded.events)
  expect(lasting(MatchState.parse(await second.call('match.current')))).toEqual(lasting(folded.state))
}, 60_000)

/** A file system of its own, small enough to be filled; undefined where none may be made. */
function smallDisk(folder: string, megabytes: number): (() => void) | undefined {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  if (mounted.status !== 0) return undefined
  return () => void spawnSync('umount', ['-l', folder])
}

test('a full disk: live goes on, it is said, and all is stored once there is room', async ({ skip }) => {
  const unmount = smallDisk(data, 12)
  if (!unmount) skip('no file system can be mounted here')
  try {
    await using server = await startServer({ data })
    using sender = traffic(day(43), { port: server.udp, perSecond: 1_000 })
    await until('traffic', async () => ((await heard(server)) > 500 ? true : undefined))
    await writeFile(path.join(data, 'holiday.mkv'), Buffer.alloc(12 << 20)).catch(() => undefined)
    const told = await until(
      'it to be said',
      async () => {
        const answer = await healthOf(server, 'database')
        return answer.health === 'ok' ? undefined : answer
      },
      15_000,
    )
    expect(told).toMatchObject({ verdict: 'not-ready', reason: expect.stringMatching(/The disk is full.*nothing is lost yet/) })
    const before = await heard(server)
    await until('more', async () => ((await heard(server)) > before + 100 ? true : undefined))
    await rm(path.join(data, 'holiday.mkv'))
    await until('health', async () => ((await healthOf(server, 'database')).health === 'ok' ? true : undefined), 10_000)
    sender.hold()
    await allStored(server, sender.sent)
  } finally {
    unmount?.()
  }
}, 60_000)
