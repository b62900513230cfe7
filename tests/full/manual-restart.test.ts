// Power is lost while a match is entered by hand: it stands where it stood, its clock has been stopped, all can still be taken back.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ManualStatus } from '@restrike/match/contract'
import { MatchState } from '@restrike/pss'
import { simulateMatch } from '@restrike/pss/scenarios'
import { foldStored, holesOf, lasting, readStored, startServer, traffic, until, type ServerProcess } from '@restrike/testkit'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { health, journalled } from '../questions.ts'

const entered = { number: '31', blue: { name: 'Duda Mira', country: 'CRO' }, red: { name: 'Lopo Ana', country: 'ESP' } }

let data: string
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'restrike-manual-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const current = async (server: ServerProcess) => MatchState.parse(await server.call('match.current'))
const act = (server: ServerProcess, action: object) => server.call('match.manual.do', { action })

/** What is kept is what a fold of the whole journal makes. */
async function isSound(server: ServerProcess): Promise<void> {
  const { stored, folded } = await until('all to be kept', async () => {
    if (!(await journalled(server))) return undefined
    const before = await current(server)
    const now = readStored(data)
    const fold = foldStored(now)
    const same = JSON.stringify(lasting(fold.state)) === JSON.stringify(lasting(before))
    return now.events.length >= fold.events.length && same ? { stored: now, folded: fold } : undefined
  })
  expect(stored.events).toEqual(folded.events)
  expect(holesOf(stored)).toEqual([])
}

test('after kill -9 in mid-round, with the clock running, it is the same match at the same point, and goes on', async () => {
  await using first = await startServer({ data })
  await first.call('match.manual.start', { match: entered })
  await act(first, { type: 'clock', run: true })
  await act(first, { type: 'point', side: 'blue', kind: 'head' })
  await act(first, { type: 'gam-jeom', side: 'blue' })
  await until('the clock to tick', async () => ((await current(first)).clock.ms ?? 0) <= 118_000 || undefined)
  await until('the journal', async () => ((await journalled(first)) ? true : undefined))
  const before = await current(first)
  await first.kill()

  await using second = await startServer({ data })
  const after = await until('the clock to be stopped', async () => {
    const state = await current(second)
    return state.matchId === null || state.clock.running ? undefined : state
  })
  // A tick may have come between the look and the cut.
  const ms = after.clock.ms ?? 0
  expect([before.clock.ms, (before.clock.ms ?? 0) - 1000]).toContain(ms)
  expect(lasting(after)).toEqual(lasting({ ...before, phase: 'paused', clock: { ms, running: false } }))
  const said = (await health(second)).plugins.find(({ name }) => name === 'match')
  expect(said).toMatchObject({ health: 'degraded', fix: expect.stringContaining('Set the clock') })

  await act(second, { type: 'clock', run: true })
  expect((await health(second)).plugins.find(({ name }) => name === 'match')).toMatchObject({ health: 'ok' })
  await until('the clock to tick again', async () => ((await current(second)).clock.ms ?? 0) < ms || undefined)
  for (let n = 4; n >= 1; n--) {
    expect(ManualStatus.parse(await second.call('match.manual.status')).done[0]).toMatchObject({ n })
    await second.call('match.manual.undo')
  }
  expect(await current(second)).toMatchObject({
    phase: 'ready',
    blue: { score: 0, gamJeom: 0 },
    red: { score: 0 },
    clock: { ms: 120_000, running: false },
  })
  await isSound(second)
})

test('kills again and again, beside a scoring system under full traffic, lose nothing that was answered', async () => {
  const { entries } = simulateMatch({ seed: 7, story: 'busy', number: '200' })
  const texts = function* () {
    for (;;) for (const { text } of entries) yield text
  }
  let server = await startServer({ data })
  const port = server.udp
  using sender = traffic(texts(), { port, perSecond: 500 })
  try {
    await server.call('match.manual.start', { match: entered })
    let points = 0
    for (let life = 0; life < 4; life++) {
      for (let i = 0; i < 10; i++) {
        await act(server, { type: 'point', side: 'red', kind: 'punch' })
        points += 1
      }
      await server.call('match.manual.undo')
      points -= 1
      await until('the journal', async () => ((await journalled(server)) ? true : undefined))
      await server.kill()
      server = await startServer({ data, args: ['--udp', String(port)] })
      // On a busy machine the past may take longer than a question waits for it.
      const back = await until('the match to be back', async () => {
        const state = await current(server)
        return state.matchId === null ? undefined : state
      })
      expect(back).toMatchObject({ number: '31', manual: true, red: { score: points }, points: { red: { punch: points } } })
    }
    sender.hold()
    await isSound(server)
    expect(ManualStatus.parse(await server.call('match.manual.status')).feed).toMatchObject({ otherMatch: '200' })
    await server.call('match.manual.end')
    expect(await current(server)).toMatchObject({ number: '200', manual: false })
    await isSound(server)
  } finally {
    await server.kill()
  }
})
