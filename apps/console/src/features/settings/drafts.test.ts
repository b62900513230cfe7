import type { ConfigOutcome } from '@restrike/kernel/contract'
import { expect, test } from 'vitest'
import type { Drafts } from '../../api/use-settings-form.ts'
import {
  changesOf,
  faultsOf,
  heldBy,
  isOvertaken,
  placeProblems,
  undoableOf,
  undoOf,
  unseenOf,
  waitingOf,
  withDraft,
  withShown,
} from './drafts.ts'
import { fieldsOf } from './field.ts'
import { configStatus, configValue, sections } from './settings-fixture.ts'

const fields = sections.flatMap(fieldsOf)
const [portField, allowField] = fields
if (portField === undefined || allowField === undefined) throw new Error('the fixture has lost its fields')
const port = configValue('udp.port', { value: 6000, default: 6000 })
const allow = configValue('udp.allow', { value: ['10.0.0.7'], default: [], source: 'file' })

test('a field holds what was typed, else what is in use; back to the default it shows that', () => {
  expect(heldBy(allow, undefined)).toEqual(['10.0.0.7'])
  expect(heldBy(allow, { value: [] })).toEqual([])
  expect(heldBy(allow, {})).toEqual([])
  expect(heldBy(port, { value: null })).toBeNull()
})

test('typing is a change until what is in use is typed again', () => {
  const typed = withDraft({}, port, { value: 6001 })
  expect(typed).toEqual({ 'udp.port': { value: 6001, over: 6000 } })
  expect(withDraft(typed, port, { value: 6000 })).toEqual({})
})

test('back to the default is a change only where the file says something', () => {
  expect(withDraft({}, port, {})).toEqual({})
  expect(withDraft({}, allow, {})).toEqual({ 'udp.allow': { over: ['10.0.0.7'] } })
})

test('saved is what is there, free and different', () => {
  const drafts: Drafts = { 'udp.port': { value: 6001 }, 'udp.allow': { value: ['10.0.0.7'] }, 'gone.field': { value: 1 } }
  expect(changesOf(fields, drafts)).toEqual([{ key: 'udp.port', value: 6001 }])
  const locked = fields.map((field) => ({ ...field, locked: 'by a flag' }))
  expect(changesOf(locked, drafts)).toEqual([])
})

test('what another page saves while somebody types overtakes what is typed, until it was shown; the same value does not', () => {
  const begun = withDraft({}, port, { value: 6001 })
  const field = (value: unknown) => ({ ...portField, value: { ...port, value } })
  expect(isOvertaken(field(6000), begun['udp.port'])).toBe(false)
  expect(isOvertaken(field(6001), begun['udp.port'])).toBe(false)
  expect(isOvertaken(field(6002), begun['udp.port'])).toBe(true)
  // Whoever goes on typing has not looked up.
  const goneOn = withDraft(begun, field(6002).value, { value: 6003 })
  expect(unseenOf([field(6002)], goneOn)).toHaveLength(1)
  const shown = withShown(goneOn, [field(6002)])
  expect(unseenOf([field(6002)], shown)).toEqual([])
  expect(isOvertaken(field(6002), shown['udp.port'])).toBe(true)
  expect(unseenOf([field(6004)], shown)).toHaveLength(1)
  expect(changesOf([field(6002)], shown)).toEqual([{ key: 'udp.port', value: 6003 }])
})

test('a way back to the default is overtaken as well, and a locked field is not', () => {
  const begun = withDraft({}, allow, {})
  const moved = { ...allowField, value: { ...allow, value: ['10.0.0.8'] } }
  expect(isOvertaken(moved, begun['udp.allow'])).toBe(true)
  expect(isOvertaken({ ...moved, locked: 'by a flag' }, begun['udp.allow'])).toBe(false)
  expect(isOvertaken(moved, undefined)).toBe(false)
})

test.each<[string, Drafts, string]>([
  ['udp.port', { 'udp.port': { value: 70_000 } }, 'This must be at most 65535.'],
  ['udp.port', { 'udp.port': { value: 'abc' } }, 'This is not a number.'],
  // In the unit that is typed.
  ['weather.windLimitMs', { 'weather.windLimitMs': { value: 100 } }, 'This must be at least 0.5 s.'],
  ['udp.allow', { 'udp.allow': { value: ['a', 7] } }, '2: This is not what is expected here.'],
])('%s of %o: %s', (key, drafts, words) => {
  expect(faultsOf(fields, drafts)).toEqual({ [key]: words })
})

test('what nobody typed is not judged', () => {
  expect(faultsOf(fields, { 'udp.port': {} })).toEqual({})
})

test('what the server finds wrong stands at its field, with what is inside of it; the rest is left over', () => {
  const problem = (key: string, message: string) => ({ key, message, line: null })
  const { at, left } = placeProblems(
    ['udp.port', 'udp.allow'],
    [problem('udp.allow.0', 'no address.'), problem('udp.allow', 'too many.'), problem('udp.portal', 'unknown.')],
  )
  expect(at).toEqual({ 'udp.allow': 'no address. too many.' })
  expect(left).toEqual([problem('udp.portal', 'unknown.')])
})

test('an undo puts back what the file said, or takes it out; a secret cannot come back', () => {
  const changes = [{ key: 'udp.port', value: 6001 }, { key: 'udp.allow' }, { key: 'weather.station.apiKey', value: 'new' }]
  expect(undoOf(fields, changes)).toEqual([{ key: 'udp.port' }, { key: 'udp.allow', value: ['10.0.0.7'] }])
})

test('an undo leaves alone what another page has changed since', () => {
  const changes = [
    { key: 'udp.port', value: 6001 },
    { key: 'udp.allow', value: ['10.0.0.9'] },
  ]
  const undo = [{ key: 'udp.port' }, { key: 'udp.allow', value: ['10.0.0.7'] }]
  const now = (one: unknown) => [
    { ...portField, value: { ...port, value: one } },
    { ...allowField, value: { ...allow, value: ['10.0.0.9'] } },
  ]
  const outcome: ConfigOutcome = { status: configStatus, applied: [], overridden: [] }
  expect(undoableOf(now(6001), { changes, undo, outcome })).toEqual(undo)
  expect(undoableOf(now(6002), { changes, undo, outcome })).toEqual(undo.slice(1))
  const applied = [{ key: 'udp.port', from: 6000, to: 6002, effect: 'plugin' as const }]
  expect(undoableOf(now(6002), { changes, undo, outcome: { ...outcome, applied } })).toEqual(undo)
})

test('what waits for the next start is told with what holds until then', () => {
  const changes = [
    { key: 'udp.bufferDatagrams', value: 2000 },
    { key: 'udp.port', value: 6001 },
  ]
  const status = { ...configStatus, needsRestart: ['udp.bufferDatagrams', 'database.bufferRows'] }
  const saved = { changes, undo: [], outcome: { status, applied: [], overridden: [] } }
  expect(waitingOf(fields, saved)).toEqual([{ key: 'udp.bufferDatagrams', from: 1_000_000, to: 2000, effect: 'program' }])
})
