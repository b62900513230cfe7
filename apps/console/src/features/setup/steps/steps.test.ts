import { expect, test } from 'vitest'
import { allProved, connection, heardFrom, silentUdp, untouched } from './pictures-fixture.ts'
import type { Pictures } from './pictures.ts'
import { isKnown, progressOf, stepsOf, stepToShow } from './steps.ts'

const states = (pictures: Pictures) => Object.fromEntries(stepsOf(pictures).map(({ name, state }) => [name, state]))

test('in the morning one thing is to do, and all else waits', () => {
  const waiting = Object.fromEntries(
    ['obs', 'settings', 'folder', 'buffer', 'replay', 'match', 'overlays'].map((name) => [name, 'waiting']),
  )
  expect(states(untouched)).toEqual({ ...waiting, feed: 'now', verdict: 'done' })
  expect(stepToShow(stepsOf(untouched))).toBe('feed')
  expect(progressOf(stepsOf(untouched))).toEqual({ done: 1, all: 7 })
})

test('where to go on is said once OBS has told its settings, or that it cannot', () => {
  const asked = (checks: [] | null, problem: string | null) => ({ ...allProved, setups: [{ connection: 'main', checks, problem }] })
  expect(isKnown({ ...untouched, obs: null })).toBe(false)
  expect(isKnown(untouched)).toBe(true)
  expect(isKnown(asked(null, null))).toBe(false)
  expect(isKnown(asked([], null))).toBe(true)
  expect(isKnown(asked(null, 'no answer'))).toBe(true)
})

test('when one is proved the next is to do', () => {
  expect(states({ ...untouched, udp: heardFrom('10.0.0.7') })).toMatchObject({ feed: 'done', obs: 'now', settings: 'waiting' })
})

test('with all proved the day can begin, whatever is only if one likes', () => {
  const steps = stepsOf(allProved)
  const { done, all } = progressOf(steps)
  expect(done).toBe(all)
  expect(states(allProved)).toMatchObject({ match: 'now', overlays: 'waiting' })
  expect(stepToShow(steps)).toBe('verdict')
})

test.each<[string, Partial<Pictures>, object, string]>([
  ['the port is lost', { udp: { ...silentUdp, listening: false, problem: 'taken' } }, { feed: 'problem', obs: 'done' }, 'feed'],
  [
    'OBS goes',
    { obs: { connections: [connection({ state: 'unreachable', problem: 'gone' })] } },
    { obs: 'problem', settings: 'waiting', folder: 'waiting', buffer: 'waiting' },
    'obs',
  ],
  [
    'the buffer stops',
    { replay: { review: null, ring: null, cards: null, buffers: [{ connection: 'main', state: 'off', trouble: null }] } },
    { buffer: 'now', replay: 'waiting' },
    'buffer',
  ],
  ['nothing is known of the health', { health: null }, { verdict: 'waiting' }, 'verdict'],
])('when %s later, it shows', (_what, broken, expected, shown) => {
  const pictures = { ...allProved, ...broken }
  expect(states(pictures)).toMatchObject(expected)
  const { done, all } = progressOf(stepsOf(pictures))
  expect(done).toBeLessThan(all)
  expect(stepToShow(stepsOf(pictures))).toBe(shown)
})

test('while the server is away nothing is claimed', () => {
  const away: Pictures = { ...allProved, udp: null, obs: null, recorder: null, replay: null, health: null, match: null }
  expect(progressOf(stepsOf(away)).done).toBe(0)
  expect(Object.values(states(away))).not.toContain('problem')
})
