// The statistics through the whole program: two matches heard over UDP, held against what was played.
import { MatchSummary } from '@restrike/match/contract'
import { simulateMatch, type SimulatedMatch } from '@restrike/pss/scenarios'
import { LedgerEntry } from '@restrike/replay/contract'
import { statistics } from '@restrike/statistics/contract'
import { sendAll, startServer, until, type ServerProcess } from '@restrike/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

let server: ServerProcess
let ids: string[]
const began = new Date(Date.now() - 60_000).toISOString()

const first = simulateMatch({ seed: 12, story: 'plain', number: '101' })
const second = simulateMatch({ seed: 31, story: 'plain', number: '102' })

const Listed = z.object({ matches: z.array(z.object({ id: z.string(), number: z.string().nullable(), winner: z.string().nullable() })) })
const ask = (command: string, input: object) => server.call(`statistics.${command}`, input)
const ofMatch = async (id: string | undefined) => statistics.commands.match.output.parse(await ask('match', { id }))
const ofDay = async () =>
  statistics.commands.day.output.parse(await ask('day', { from: began, to: new Date(Date.now() + 60_000).toISOString() }))
const refusal = (command: string, input: object) => ask(command, input).catch((error: unknown) => String(error))

async function play({ entries, expected }: SimulatedMatch): Promise<string> {
  await sendAll(
    entries.map(({ text }) => text),
    server.udp,
  )
  return until(`match ${expected.number} with its winner`, async () => {
    const { matches } = Listed.parse(await server.call('match.list', { number: expected.number }))
    return matches.find(({ winner }) => winner !== null)?.id
  })
}

beforeAll(async () => {
  server = await startServer()
  await until('the archive', () =>
    server.call('match.list', {}).then(
      () => true,
      () => undefined,
    ),
  )
  ids = [await play(first), await play(second)]
})
afterAll(() => server[Symbol.asyncDispose]())

const gamJeoms = ({ expected }: SimulatedMatch, side: 'blue' | 'red') =>
  expected.gamJeomByRound.reduce((sum, round) => sum + round[side], 0)

test.each([
  [0, first],
  [1, second],
])('match %i is summed up as it was played', async (i, played) => {
  const { blue, red, rounds, reviews, injuries } = await ofMatch(ids[i])
  const { expected } = played
  expect({ blue: blue.techniques, red: red.techniques }).toEqual(expected.points)
  expect([blue.gamJeom, red.gamJeom]).toEqual([gamJeoms(played, 'blue'), gamJeoms(played, 'red')])
  expect(rounds.map(({ round, blue: ours, red: theirs, winner }) => ({ round, blue: ours, red: theirs, winner }))).toEqual(
    expected.roundScores,
  )
  expect([reviews.asked, injuries]).toEqual([expected.challenges.length, expected.injuries])
})

test('a day has both matches in order, and its sums are theirs', async () => {
  const day = await ofDay()
  expect(day).toMatchObject({ matches: 2, finished: 2 })
  expect(day.byMatch.map(({ matchId }) => matchId)).toEqual(ids)
  expect(day.gamJeom).toBe(gamJeoms(first, 'blue') + gamJeoms(first, 'red') + gamJeoms(second, 'blue') + gamJeoms(second, 'red'))
  expect(day.techniques.blue.body).toBe(first.expected.points.blue.body + second.expected.points.blue.body)
  expect(await ofDay()).toEqual({ ...day, to: expect.any(String) })
})

test('an athlete is found by name and country', async () => {
  const athlete = statistics.commands.athlete.output.parse(await ask('athlete', { name: first.expected.red.toUpperCase() }))
  expect(athlete).toMatchObject({ name: first.expected.red, matches: 1, techniques: first.expected.points.red })
  expect(athlete.byMatch[0]).toMatchObject({ side: 'red', opponent: first.expected.blue, matchId: ids[0] })
  expect(await refusal('athlete', { name: first.expected.red, country: 'XXX' })).toContain('statistics.not-found')
})

test('a review decided when its match is over counts at once', async () => {
  const before = (await ofDay()).reviews
  const Begun = z.object({ challengeId: z.string() })
  const { challengeId } = Begun.parse(await server.call('replay.challenge', { by: 'blue' }))
  await until('the review', async () => ((await ofDay()).reviews.asked === before.asked + 1 ? true : undefined))
  LedgerEntry.parse(await server.call('replay.decide', { challengeId, decision: 'upheld' }))
  const after = (await ofDay()).reviews
  expect(after).toMatchObject({ asked: before.asked + 1, upheld: before.upheld + 1, other: before.other })
  expect(after.decisionMs.max).not.toBeNull()
  expect((await ofMatch(ids[1])).reviews.asked).toBe(second.expected.challenges.length + 1)
})

test('without replay the reviews that the scoring system told still count', async () => {
  await server.call('system.plugin.stop', { name: 'replay' })
  try {
    expect((await ofMatch(ids[0])).reviews.asked).toBe(first.expected.challenges.length)
  } finally {
    await server.call('system.plugin.start', { name: 'replay' })
  }
})

test('what is not there, and what is too long, is said', async () => {
  expect(await refusal('match', { id: 'nobody' })).toMatch(/404.*statistics\.not-found/)
  expect(await refusal('athlete', { name: 'Nobody' })).toMatch(/404.*statistics\.not-found/)
  expect(await refusal('day', { from: '2026-01-01T00:00:00.000Z', to: '2026-02-02T00:00:00.000Z' })).toContain('kernel.invalid-input')
  expect(await refusal('day', { from: '2026-01-02T00:00:00.000Z', to: '2026-01-01T00:00:00.000Z' })).toContain('kernel.invalid-input')
  expect(await ask('day', { from: '2020-01-01T00:00:00.000Z', to: '2020-01-02T00:00:00.000Z' })).toMatchObject({ matches: 0, byMatch: [] })
})

test('a match by hand counts what stands in the end, not what was taken back', async () => {
  const byHand = (action: object) => server.call('match.manual.do', { action })
  const undo = () => server.call('match.manual.undo')
  const athletes = { blue: { name: 'Aba Now', country: 'ESP' }, red: { name: 'Bea Now', country: 'KOR' } }
  await server.call('match.manual.start', { match: { number: '900', ...athletes } })
  await byHand({ type: 'clock', run: true })
  await byHand({ type: 'point', side: 'blue', kind: 'head' })
  await byHand({ type: 'gam-jeom', side: 'red' })
  await byHand({ type: 'point', side: 'red', kind: 'punch' })
  await undo()
  await byHand({ type: 'challenge', by: 'red', step: 'request' })
  await undo()
  await byHand({ type: 'point', side: 'red', kind: 'body' })
  await byHand({ type: 'clock', run: false })
  await undo()
  await byHand({ type: 'clock', run: false })
  await byHand({ type: 'end-round', winner: 'blue' })
  await byHand({ type: 'winner', side: 'blue', classification: 'PTF' })
  await server.call('match.manual.end')
  const listed = await until('the match by hand', async () => {
    const { matches } = z.object({ matches: z.array(MatchSummary) }).parse(await server.call('match.list', { number: '900' }))
    return matches.find(({ winner }) => winner !== null)
  })
  expect(listed).toMatchObject({ manual: true, winner: 'blue', blue: { longName: 'Aba Now' } })
  const { blue, red, reviews, rounds } = await ofMatch(listed.id)
  expect(blue).toMatchObject({ points: 3, pointsByPenalties: 1, techniques: { head: 1 } })
  expect(red).toMatchObject({ points: 2, gamJeom: 1, techniques: { punch: 0, body: 1 } })
  expect(reviews.asked).toBe(0)
  expect(rounds).toMatchObject([{ round: 1, blue: 4, red: 2, winner: 'blue', foughtMs: expect.any(Number) }])
})
