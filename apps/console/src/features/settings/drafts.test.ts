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
  waitingOf,
  withDecision,
  withDraft,
} from './drafts.ts'
import { fieldsOf } from './field.ts'
import { overtakenWords } from './overtaken-words.ts'
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

test('a field whose value waits for the next start holds what is set; what runs is a change again', () => {
  const waits = configValue('udp.bufferDatagrams', { value: 1_000_000, waiting: 2000, default: 1_000_000, source: 'file' })
  expect(heldBy(waits, undefined)).toBe(2000)
  expect(withDraft({}, waits, { value: 2000 })).toEqual({})
  expect(withDraft({}, waits, { value: 1_000_000 })).toMatchObject({ [waits.key]: { value: 1_000_000, over: 2000 } })
})

test('typing is a change until what is in use is typed again', () => {
  const typed = withDraft({}, port, { value: 6001 })
  expect(typed).toEqual({ 'udp.port': { value: 6001, over: 6000, since: null } })
  expect(withDraft(typed, port, { value: 6000 })).toEqual({})
})

test('back to the default is a change only where the file says something', () => {
  expect(withDraft({}, port, {})).toEqual({})
  expect(withDraft({}, allow, {})).toEqual({ 'udp.allow': { over: ['10.0.0.7'], since: null } })
})

test('saved is what is there, free and different', () => {
  const drafts: Drafts = { 'udp.port': { value: 6001 }, 'udp.allow': { value: ['10.0.0.7'] }, 'gone.field': { value: 1 } }
  expect(changesOf(fields, drafts)).toEqual([{ key: 'udp.port', value: 6001, expected: 6000 }])
  const locked = fields.map((field) => ({ ...field, locked: 'by a flag' }))
  expect(changesOf(locked, drafts)).toEqual([])
})

test('what another page saves while somebody types overtakes what is typed, until one of the two was chosen; the same value does not', () => {
  const begun = withDraft({}, port, { value: 6001 })
  const field = (value: unknown) => ({ ...portField, value: { ...port, value } })
  expect(isOvertaken(field(6000), begun['udp.port'])).toBe(false)
  expect(isOvertaken(field(6001), begun['udp.port'])).toBe(false)
  expect(isOvertaken(field(6002), begun['udp.port'])).toBe(true)
  // Whoever goes on typing has not looked up, and the server is told what he has seen.
  const goneOn = withDraft(begun, field(6002).value, { value: 6003 })
  expect(isOvertaken(field(6002), goneOn['udp.port'])).toBe(true)
  expect(changesOf([field(6002)], goneOn)).toEqual([{ key: 'udp.port', value: 6003, expected: 6000 }])
  const mine = withDecision(goneOn, field(6002).value, 'mine')
  expect(isOvertaken(field(6002), mine['udp.port'])).toBe(false)
  expect(isOvertaken(field(6004), mine['udp.port'])).toBe(true)
  expect(changesOf([field(6002)], mine)).toEqual([{ key: 'udp.port', value: 6003, expected: 6002 }])
  expect(withDecision(goneOn, field(6002).value, 'theirs')).toEqual({})
})

test('of a secret, that somebody has set another one is known by when it was set', () => {
  const secret = fields.find(({ value }) => value.secret)
  if (secret === undefined) throw new Error('the fixture has lost its secret')
  const begun = withDraft({}, secret.value, { value: 'mine' })
  const changed = { by: 'Kim', at: '2026-05-01T10:00:00.000Z' }
  const moved = { ...secret, value: { ...secret.value, changed } }
  expect(isOvertaken(secret, begun[secret.value.key])).toBe(false)
  expect(isOvertaken(moved, begun[secret.value.key])).toBe(true)
  expect(isOvertaken(moved, withDecision(begun, moved.value, 'mine')[secret.value.key])).toBe(false)
})

test('what another page has saved is told with who, what it was and is, and what is typed here', () => {
  const begun = withDraft({}, port, { value: 6001 })
  const moved = (by: string) => ({ ...portField, value: { ...port, value: 6002, changed: { by, at: '2026-05-01T10:00:00.000Z' } } })
  const words = (by: string) => overtakenWords(moved(by), begun['udp.port'])
  expect(words('Kim')).toBe('Port changed from 6000 to 6002 (meanwhile, by Kim). Typed here: 6001.')
  expect(words('file')).toContain('(meanwhile, by somebody in the file)')
  expect(overtakenWords(portField, begun['udp.port'])).toBeNull()
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
  const [port6001, allowed] = [
    { key: 'udp.port', expected: 6001 },
    { key: 'udp.allow', value: ['10.0.0.7'], expected: ['10.0.0.9'] },
  ]
  expect(undoableOf(now(6001), { changes, undo, outcome })).toEqual([port6001, allowed])
  expect(undoableOf(now(6002), { changes, undo, outcome })).toEqual([allowed])
  const applied = [{ key: 'udp.port', from: 6000, to: 6002, effect: 'plugin' as const }]
  expect(undoableOf(now(6002), { changes, undo, outcome: { ...outcome, applied } })).toEqual([{ ...port6001, expected: 6002 }, allowed])
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
