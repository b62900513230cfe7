// A match entered by hand, through the real program: it is journaled, followed, told and kept like one of the scoring system.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ManualStatus } from '@restrike/match/contract'
import { MatchState } from '@restrike/pss'
import { foldStored, lasting, rawSocket, readStored, sendAll, startServer, until, type ServerProcess } from '@restrike/testkit'
import { UdpStatus } from '@restrike/udp/contract'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { health, heard, journalled } from '../questions.ts'

const entered = {
  number: '31',
  category: 'Final',
  roundSeconds: 60,
  blue: { name: 'Duda Mira', country: 'cro' },
  red: { name: 'Lopo Ana', country: 'ESP' },
}

const Ledger = z.object({ challenges: z.array(z.object({ challengeId: z.string(), decision: z.string().nullable() })) })

let data: string
let server: ServerProcess
beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'restrike-manual-'))
  server = await startServer({ data })
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await rm(data, { recursive: true, force: true })
})

const current = async () => MatchState.parse(await server.call('match.current'))
const act = async (action: object) => ManualStatus.parse(await server.call('match.manual.do', { action }))
const undo = async () => ManualStatus.parse(await server.call('match.manual.undo'))
const status = async () => ManualStatus.parse(await server.call('match.manual.status'))

/** The journal folded anew, once the program has kept all that follows from it. */
async function kept() {
  await until('the journal', async () => ((await journalled(server)) ? true : undefined))
  return until('the events', () => {
    const stored = readStored(data)
    const folded = foldStored(stored)
    return stored.events.length >= folded.events.length ? { stored, folded } : undefined
  })
}

async function feed(...texts: string[]): Promise<void> {
  const before = await heard(server)
  await sendAll(texts, server.udp)
  await until('the datagrams', async () => ((await heard(server)) >= before + texts.length ? true : undefined))
}

const load = (number: string) => [
  'pre;FightLoaded;',
  'at1;N;New One;GER;at2;O;Other;ITA;',
  `mch;${number};Final;;0;;;;;;;3;120;cntDown;;;`,
  'rnd;1;',
  'clk;02:00;start;',
  'sc1;7;sc2;5',
]

describe('a match by hand', () => {
  test('is refused what makes no sense, with the reason', async () => {
    await expect(act({ type: 'clock', run: true })).rejects.toThrow(/409.*match\.manual-off/)
    await expect(undo()).rejects.toThrow(/409.*match\.manual-off/)
    await expect(server.call('match.manual.start')).rejects.toThrow(/409.*match\.manual-impossible.*no match on the court/)
  })

  test('is on the court at once, and told', async () => {
    const frames: object[] = []
    const socket = await rawSocket(server.wsUrl, (frame) => frames.push(frame))
    socket.send({ t: 'sub', name: 'match.manual' })
    socket.send({ t: 'sub', name: 'match.live' })
    expect(await server.call('match.manual.start', { match: entered })).toMatchObject({ active: true, done: [] })
    expect(await current()).toMatchObject({
      ...{ phase: 'ready', manual: true, number: '31', weight: null, round: 1, clock: { ms: 60_000, running: false } },
      blue: { longName: 'Duda Mira', country: 'CRO', score: 0 },
    })
    await act({ type: 'clock', run: true })
    expect(await act({ type: 'point', side: 'blue', kind: 'head' })).toMatchObject({ done: [{ n: 2, round: 1 }, { n: 1 }] })
    await until('the clock to tick', async () => ((await current()).clock.ms ?? 0) < 60_000 || undefined)
    await vi.waitFor(() => {
      for (const [name, payload] of [
        ['match.manual', { active: false }],
        ['match.manual', { active: true, done: [expect.objectContaining({ n: 2 }), expect.objectContaining({ n: 1 })] }],
        ['match.live', { type: 'point', value: 3, manual: 2 }],
      ] as const)
        expect(frames).toContainEqual(expect.objectContaining({ name, payload: expect.objectContaining(payload) }))
    })
    await socket.close()
  })

  test('is not disturbed by what the scoring system sends, and does not count as its traffic', async () => {
    const before = await current()
    const traffic = UdpStatus.parse(await server.call('udp.status'))
    await act({ type: 'gam-jeom', side: 'blue' })
    await act({ type: 'challenge', by: 'red', step: 'request' })
    expect(UdpStatus.parse(await server.call('udp.status'))).toMatchObject({
      datagrams: traffic.datagrams,
      senders: [],
      lastAt: null,
      unknown: 0,
    })
    await feed(...load('99'), 'restrike-hand;end;', 'restrike-hand;undo;')
    expect(await current()).toMatchObject({ number: '31', matchId: before.matchId, manual: true, red: { score: 1 }, unknownMessages: 0 })
    expect((await status()).feed).toMatchObject({ datagrams: 8, otherMatch: '99' })
    expect(UdpStatus.parse(await server.call('udp.status'))).toMatchObject({
      unknown: 2,
      senders: [{ address: '127.0.0.1', datagrams: 8 }],
    })
  })

  test('takes back the last action, as if it had never been', async () => {
    expect((await undo()).done[0]).toMatchObject({ n: 3 })
    expect((await current()).challenges).toEqual([])
    await undo()
    expect(await current()).toMatchObject({ blue: { score: 3, gamJeom: 0 }, red: { score: 0 }, clock: { running: true } })
  })

  test('is kept: a fold of the journal from scratch has the same state and the same events', async () => {
    await act({ type: 'clock', run: false })
    const { stored, folded } = await kept()
    expect(stored.events).toEqual(folded.events)
    expect(lasting(await current())).toEqual(lasting(folded.state))
    const undone = stored.events.filter(({ event }) => event['type'] === 'undone').map(({ event }) => event['action'])
    expect(undone).toEqual([4, 3])
    const { matchId } = await current()
    const of = (type: string) => server.call('match.events', { id: matchId, types: [type] })
    expect(await of('challenge')).toMatchObject({
      events: [
        { challengeId: `${matchId}-c1`, cancelled: false, manual: 4 },
        { cancelled: true, manual: 4 },
      ],
    })
  })

  test('leaves no open review behind where a request is taken back', async () => {
    const { matchId } = await current()
    await until('the ledger', async () => {
      const { challenges } = Ledger.parse(await server.call('replay.challenges', { matchId }))
      return challenges.length === 1 && challenges[0]?.decision === 'cancelled' ? true : undefined
    })
    await act({ type: 'challenge', by: 'blue', step: 'request' })
    await act({ type: 'challenge', by: 'blue', step: 'lost' })
    await until('the ledger', async () => {
      const { challenges } = Ledger.parse(await server.call('replay.challenges', { matchId }))
      return challenges.some((one) => one.challengeId === `${matchId}-c2` && one.decision === 'rejected') ? true : undefined
    })
  })

  test('ends with the match that the scoring system has loaded meanwhile', async () => {
    await act({ type: 'end-round', winner: 'blue' })
    await act({ type: 'winner', side: 'blue', classification: 'WDR' })
    const { matchId } = await current()
    expect(await server.call('match.manual.end')).toMatchObject({ active: false, since: null, done: [] })
    expect(await current()).toMatchObject({ number: '99', manual: false, blue: { longName: 'New One', score: 7 }, unknownMessages: 2 })
    await until('the archive', async () => {
      const text = JSON.stringify(await server.call('match.list'))
      return text.includes('1-0 WDR') && text.includes('"99"') ? true : undefined
    })
    expect(await server.call('match.get', { id: matchId })).toMatchObject({
      match: { winner: 'blue', classification: '1-0 WDR', endedAt: expect.any(String) },
      challenges: [{ challengeId: `${matchId}-c2`, by: 'blue', won: false }],
      state: { manual: true, roundScores: [{ round: 1, blue: 3, red: 0, winner: 'blue' }] },
    })
  })

  test('goes on with the one on the court, and back without a seam', async () => {
    const before = await current()
    await server.call('match.manual.start')
    expect(await current()).toMatchObject({ matchId: before.matchId, manual: true, clock: { running: false }, blue: { score: 7 } })
    await act({ type: 'point', side: 'red', kind: 'technicalHead' })
    await server.call('match.manual.end')
    await feed('clk;01:31;start;', 'sc1;7;sc2;11')
    expect(await current()).toMatchObject({
      matchId: before.matchId,
      manual: false,
      wasManual: true,
      red: { score: 11 },
      clock: { ms: 91_000, running: true },
    })
    const { stored, folded } = await kept()
    expect(stored.events).toEqual(folded.events)
    expect(lasting(await current())).toEqual(lasting(folded.state))
    expect(await server.call('match.get', { id: before.matchId })).toMatchObject({ match: { manual: true }, state: { wasManual: true } })
  })

  test('also while no socket is open', async () => {
    await server.call('udp.stop')
    await server.call('match.manual.start', { match: { ...entered, number: '32' } })
    await act({ type: 'point', side: 'red', kind: 'body' })
    await server.call('udp.start')
    await act({ type: 'point', side: 'red', kind: 'body' })
    const { stored, folded } = await kept()
    expect(stored.events).toEqual(folded.events)
    expect(await current()).toMatchObject({ number: '32', red: { score: 4 } })
    expect(lasting(await current())).toEqual(lasting(folded.state))
  })

  test('is no reason to be anything but well', async () => {
    expect((await health(server)).plugins.find(({ name }) => name === 'match')).toMatchObject({ health: 'ok' })
  })
})
