import { expect, test } from 'vitest'
import type { Drafts } from '../../api/use-settings-form.ts'
import { changesOf, faultsOf, heldBy, placeProblems, undoOf, withDraft } from './drafts.ts'
import { fieldsOf } from './field.ts'
import { configValue, sections } from './settings-fixture.ts'

const fields = sections.flatMap(fieldsOf)
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
  expect(typed).toEqual({ 'udp.port': { value: 6001 } })
  expect(withDraft(typed, port, { value: 6000 })).toEqual({})
})

test('back to the default is a change only where the file says something', () => {
  expect(withDraft({}, port, {})).toEqual({})
  expect(withDraft({}, allow, {})).toEqual({ 'udp.allow': {} })
})

test('saved is what is there, free and different', () => {
  const drafts: Drafts = { 'udp.port': { value: 6001 }, 'udp.allow': { value: ['10.0.0.7'] }, 'gone.field': { value: 1 } }
  expect(changesOf(fields, drafts)).toEqual([{ key: 'udp.port', value: 6001 }])
  const locked = fields.map((field) => ({ ...field, locked: 'by a flag' }))
  expect(changesOf(locked, drafts)).toEqual([])
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
