// The reading of frames by hand says the same as the schema of the wire, for good frames and for bad ones.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ServerFrame } from './frames.ts'
import { readFrame } from './read-frame.ts'

const agrees = (frame: unknown) => (readFrame(frame) !== undefined) === ServerFrame.safeParse(frame).success

test.each([
  { t: 'ok', id: 1, value: {} },
  { t: 'ok', id: 'a' },
  { t: 'err', id: null, error: { code: 'a.b', message: 'x' } },
  { t: 'err', id: null, name: 'x.y', error: { code: 'a.b', message: 'x', data: {} } },
  { t: 'event', name: 'match.state', seq: 1, epoch: 'e', retained: true, payload: {} },
  { t: 'at', name: 'match.live', seq: 0, epoch: 'e' },
  { t: 'gap', name: 'match.live', from: 1, to: 2 },
  { t: 'gone', name: 'obs.status' },
])('$t is read as it came', (frame) => {
  expect(readFrame(frame)).toEqual(frame)
  expect(agrees(frame)).toBe(true)
})

test('it takes and refuses what the schema takes and refuses', () => {
  const value = fc.oneof(
    fc.constantFrom<unknown[]>('', 'e', 'x'.repeat(201), 0, 1, 1.5, 2 ** 60, Number.NaN, null, undefined, true, {}, []),
    fc.record({ code: fc.constantFrom<unknown[]>('a', 1), message: fc.constantFrom<unknown[]>('b', null) }),
  )
  const keys = ['id', 'name', 'seq', 'epoch', 'retained', 'payload', 'error', 'from', 'to', 'value']
  const frame = fc
    .tuple(fc.constantFrom('ok', 'err', 'event', 'at', 'gap', 'gone', 'news'), fc.dictionary(fc.constantFrom(...keys), value))
    .map(([t, fields]) => ({ ...fields, t }))
  fc.assert(fc.property(fc.oneof(frame, value), agrees), { numRuns: 3_000 })
})
