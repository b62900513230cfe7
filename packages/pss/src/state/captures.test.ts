// Real captures, where they are at hand beside the project; elsewhere these tests are skipped.
import { captures, capturesAtHand, outcomeOf, readCapture } from '@restrike/testkit'
import { describe, expect, test } from 'vitest'
import { eventsOf, matchIdsOf, type Played, play, nothing } from './play.ts'

function playCapture(file: string): Played {
  let played = nothing
  const events = []
  const states = []
  for (const { atMs, text } of readCapture(file)) {
    played = play([text], played, atMs - played.ms)
    events.push(...played.events)
    states.push(...played.states)
  }
  return { ...played, events, states }
}

describe.skipIf(!capturesAtHand)('captures', () => {
  test.each(captures)('$file comes out as its description says', ({ file, outcome, alarms }) => {
    const played = playCapture(file)
    expect(outcomeOf(played.state, matchIdsOf(played).length)).toEqual(outcome)
    expect(eventsOf(played, 'mismatch').map((event) => event.what)).toEqual(alarms)
    expect(played.duplicates).toBe(0)
  })
})
