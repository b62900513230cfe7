import { expect, test } from 'vitest'
import { draftOf, type Editor, editorOf, parseDraft } from './value-editor.ts'

const schema = {
  type: 'object',
  properties: {
    port: { type: 'integer', minimum: 0 },
    share: { type: 'number' },
    enabled: { type: 'boolean', default: true },
    name: { type: 'string' },
    level: { type: 'string', enum: ['info', 'warn'] },
    limitMs: { anyOf: [{ type: 'integer' }, { type: 'null' }], default: null },
    note: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    either: { anyOf: [{ type: 'string' }, { type: 'number' }] },
    allow: { type: 'array', items: { type: 'string' } },
    scene: { type: 'object', properties: { live: { type: 'string' } } },
    token: { type: 'string' },
  },
}

test.each<[string, Editor]>([
  ['port', { kind: 'number', nullable: false }],
  ['share', { kind: 'number', nullable: false }],
  ['enabled', { kind: 'switch' }],
  ['name', { kind: 'text' }],
  ['level', { kind: 'choice', options: ['info', 'warn'] }],
  ['limitMs', { kind: 'number', nullable: true }],
  ['note', { kind: 'json' }],
  ['either', { kind: 'json' }],
  ['allow', { kind: 'json' }],
  ['scene.live', { kind: 'text' }],
  ['nobody.knows', { kind: 'json' }],
  ['constructor', { kind: 'json' }],
])('%s is edited as %o', (path, editor) => {
  expect(editorOf({ key: `x.${path}`, secret: false }, schema)).toEqual(editor)
})

test('what is secret is typed unseen, and what is there is not shown', () => {
  const editor = editorOf({ key: 'x.token', secret: true }, schema)
  expect(editor).toEqual({ kind: 'secret' })
  expect(draftOf(editor, '•••')).toBe('')
})

const number: Editor = { kind: 'number', nullable: false }
const maybe: Editor = { kind: 'number', nullable: true }

test.each<[Editor, string, unknown]>([
  [number, ' 6001 ', 6001],
  [number, '0,5', 0.5],
  [number, '-3', -3],
  [maybe, '', null],
  [maybe, '7', 7],
  [{ kind: 'switch' }, 'true', true],
  [{ kind: 'switch' }, 'false', false],
  [{ kind: 'text' }, ' as it is ', ' as it is '],
  [{ kind: 'json' }, '["10.0.0.7"]', ['10.0.0.7']],
])('in %o "%s" means %o', (editor, draft, value) => {
  expect(parseDraft(editor, draft)).toEqual({ ok: true, value })
})

test.each<[Editor, string, RegExp]>([
  [number, '', /not a number/],
  [number, '6 thousand', /not a number/],
  [number, 'Infinity', /not a number/],
  [{ kind: 'json' }, '[1,', /not JSON/],
])('in %o "%s" means nothing, and it is said why', (editor, draft, problem) => {
  const parsed = parseDraft(editor, draft)
  expect(parsed.ok).toBe(false)
  expect(parsed.ok ? '' : parsed.problem).toMatch(problem)
})

test.each<[Editor, unknown]>([
  [number, 6000],
  [maybe, null],
  [{ kind: 'switch' }, true],
  [{ kind: 'choice', options: ['info'] }, 'info'],
  [{ kind: 'text' }, ''],
  [{ kind: 'json' }, { a: [1, null] }],
])('in %o an untouched %o stays what it is', (editor, value) => {
  expect(parseDraft(editor, draftOf(editor, value))).toEqual({ ok: true, value })
})
