// Real captures in their own time, all at once, each into a program of its own: up to 13 minutes.
import { beforeAll, describe, expect, test } from 'vitest'
import { play } from '@restrike/player'
import { MatchState } from '@restrike/pss'
import { captures, capturesAtHand, outcomeOf, readCapture, startServer, until, type Outcome } from '@restrike/testkit'
import { countMatches, goesOn, heard } from '../questions.ts'

const limitMs = 900_000

async function playThrough(file: string, matches: number): Promise<Outcome> {
  await using server = await startServer({ readyTimeoutMs: 60_000 })
  const sent = await play(readCapture(file), { host: '127.0.0.1', port: server.udp, speed: 1 })
  await until('all of it to arrive', async () => ((await heard(server)) === sent ? true : undefined))
  await until('the archive', async () => ((await countMatches(server)) === matches ? true : undefined))
  await goesOn(server)
  return outcomeOf(MatchState.parse(await server.call('match.current')), await countMatches(server))
}

describe.skipIf(!capturesAtHand)('captures, in their own time', { timeout: limitMs }, () => {
  const played = new Map<string, Promise<Outcome>>()
  beforeAll(() => {
    for (const { file, outcome } of captures) {
      const run = playThrough(file, outcome.matches)
      // Each test waits for its own; one that fails early must not end the others.
      run.catch(() => undefined)
      played.set(file, run)
    }
  })

  test.each(captures)('$file', async ({ file, outcome }) => {
    expect(await played.get(file)).toEqual(outcome)
  })
})
