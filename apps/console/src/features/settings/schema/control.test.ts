import { expect, test } from 'vitest'
import { type Control, controlOf } from './control.ts'
import { milliseconds, plain } from './unit.ts'

const port: Control = { kind: 'number', unit: plain, min: 0, max: 65_535, nullable: false }

test.each<[string, object, unknown, Control]>([
  ['enabled', { type: 'boolean' }, true, { kind: 'switch' }],
  ['port', { type: 'integer', minimum: 0, maximum: 65_535 }, 6000, port],
  // The largest whole number is no bound to anybody.
  ['port', { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }, 6000, { ...port, max: null }],
  ['startOn', { type: 'string', enum: ['load', 'clock'] }, 'load', { kind: 'choice', options: ['load', 'clock'], nullable: false }],
  ['mode', { anyOf: [{ type: 'string', enum: ['a'] }, { type: 'null' }] }, null, { kind: 'choice', options: ['a'], nullable: true }],
  ['file', { type: 'string' }, '', { kind: 'text', nullable: false, address: false }],
  ['host', { type: 'string' }, '', { kind: 'text', nullable: false, address: true }],
  ['name', { anyOf: [{ type: 'string' }, { type: 'null' }] }, null, { kind: 'text', nullable: true, address: false }],
  [
    'keepDays',
    { anyOf: [{ type: 'number', minimum: 0 }, { type: 'null' }] },
    null,
    { kind: 'number', unit: { name: 'd', scale: 1 }, min: 0, max: null, nullable: true },
  ],
  ['allow', { type: 'array', items: { type: 'string' } }, [], { kind: 'texts' }],
  ['password', { type: 'string' }, '', { kind: 'secret' }],
  ['folder', { type: 'string', secret: true }, '', { kind: 'secret' }],
  [
    'levels',
    { type: 'object', additionalProperties: { type: 'string', enum: ['info'] } },
    {},
    { kind: 'named', each: { kind: 'choice', options: ['info'], nullable: false } },
  ],
  [
    'delayMs',
    { type: 'object', additionalProperties: { type: 'number', minimum: -5 } },
    {},
    { kind: 'named', each: { kind: 'number', unit: milliseconds, min: -5, max: null, nullable: false } },
  ],
  ['odd', { anyOf: [{ type: 'string' }, { type: 'number' }] }, 1, { kind: 'json' }],
  ['nested', { type: 'array', items: { type: 'array' } }, [], { kind: 'json' }],
  ['untold', {}, 1, { kind: 'json' }],
])('%s with %o is set as it fits', (name, node, usual, control) => {
  expect(controlOf(name, { ...node }, usual)).toEqual(control)
})

test('a list of things with fields of their own has a control for each field', () => {
  const webhooks = {
    type: 'array',
    items: {
      type: 'object',
      required: ['url', 'from'],
      properties: {
        url: { type: 'string', format: 'uri' },
        from: { type: 'string', enum: ['info', 'warning'], default: 'warning', description: 'The least that is sent' },
        token: { type: 'string' },
      },
    },
  }
  expect(controlOf('webhooks', webhooks, [])).toEqual({
    kind: 'objects',
    fields: [
      { name: 'url', control: { kind: 'text', nullable: false, address: false }, required: true, usual: undefined, description: null },
      {
        ...{ name: 'from', control: { kind: 'choice', options: ['info', 'warning'], nullable: false } },
        ...{ required: false, usual: 'warning', description: 'The least that is sent' },
      },
      { name: 'token', control: { kind: 'secret' }, required: false, usual: undefined, description: null },
    ],
  })
})

test('what is nested deeper is a matter for JSON', () => {
  const items = {
    type: 'object',
    properties: { inner: { type: 'array', items: { type: 'object', properties: { a: { type: 'string' } } } } },
  }
  expect(controlOf('deep', { type: 'array', items }, [])).toEqual({ kind: 'json' })
})
