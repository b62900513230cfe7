import { expect, test } from 'vitest'
import { putBehind, type Session } from './session.ts'

const session = (id: number): Session => ({ id, startedAt: id })

test.each([
  ['what is later already keeps its id', 5, [10, 20], [10, 20]],
  ['after the clock was set back the ids go on behind the latest', 100, [10, 20], [101, 102]],
  ['only as far as needed', 15, [10, 20], [16, 20]],
])('%s', (_what, latest, ids, expected) => {
  const sessions = ids.map(session)
  const last = putBehind(latest, sessions)
  expect(sessions.map(({ id }) => id)).toEqual(expected)
  expect(last).toBe(expected.at(-1))
})
