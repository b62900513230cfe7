// Whole matches through the real socket, as fast as it takes them: the state is what was played. And what real traffic is at hand.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { play } from '@restrike/player'
import { MatchState } from '@restrike/pss'
import { simulateMatch, stories } from '@restrike/pss/scenarios'
import { captures, capturesAtHand, outcomeOf, readCapture, startServer, until, type ServerProcess } from '@restrike/testkit'
import { countMatches, heard } from '../questions.ts'
import { toldBy } from '../told-by.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server[Symbol.asyncDispose]())

let number = 100

describe.each(['real', 'simulator'] as const)('style %s', (style) => {
  test.each(stories)('the story %s ends in the state that was played', async (story) => {
    const { entries, expected } = simulateMatch({ seed: ++number, story, style, number: String(number) })
    const before = await heard(server)
    const matches = await countMatches(server)
    const sent = await play(entries, { host: '127.0.0.1', port: server.udp, speed: Infinity })
    await until('all of it to arrive', async () => ((await heard(server)) >= before + sent ? true : undefined))
    const { loads: _loads, matches: added, ...wanted } = expected
    expect(toldBy(MatchState.parse(await server.call('match.current')))).toEqual(wanted)
    await until(`${added} matches in the archive`, async () => ((await countMatches(server)) === matches + added ? true : undefined))
  })
})

describe.skipIf(!capturesAtHand)('captures, as fast as possible', () => {
  test.each(captures)('$file', async ({ file, outcome }) => {
    await using own = await startServer()
    const entries = readCapture(file)
    const sent = await play(entries, { host: '127.0.0.1', port: own.udp, speed: Infinity })
    expect(sent).toBe(entries.length)
    await until('all of it to arrive', async () => ((await heard(own)) === sent ? true : undefined))
    await until('the archive', async () => ((await countMatches(own)) === outcome.matches ? true : undefined))
    expect(outcomeOf(MatchState.parse(await own.call('match.current')), await countMatches(own))).toEqual(outcome)
  })
})
