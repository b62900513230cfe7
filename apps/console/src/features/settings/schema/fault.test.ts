import { describe, expect, test } from 'vitest'
import { faultOf, type Wrong } from './fault.ts'

const port = { type: 'integer', minimum: 0, maximum: 65_535 }
const days = { anyOf: [{ type: 'number', minimum: 0 }, { type: 'null' }] }
const level = { type: 'string', enum: ['info', 'debug'] }
const hook = {
  type: 'object',
  required: ['url', 'from'],
  properties: { url: { type: 'string', format: 'uri' }, from: { ...level, default: 'info' }, token: { type: 'string' } },
}

test.each<[object, unknown]>([
  [port, 6000],
  [port, 0],
  [days, null],
  [days, 0.5],
  [level, 'debug'],
  [{ type: 'boolean' }, false],
  [{ type: 'string', minLength: 1, maxLength: 3, pattern: '^[a-z]+$' }, 'abc'],
  // A pattern that only another language reads is left to the server.
  [{ type: 'string', pattern: '(?<=' }, 'abc'],
  [{ type: 'array', items: port, maxItems: 2 }, [1, 2]],
  [{ type: 'array', items: hook }, [{ url: 'https://a.example/x' }]],
  [{ type: 'object', additionalProperties: level }, { obs: 'info' }],
  [{}, 'anything'],
])('by %o, %o fits', (node, value) => {
  expect(faultOf({ ...node }, value)).toBeNull()
})

test.each<[object, unknown, Wrong]>([
  [port, 'six', { kind: 'number' }],
  [port, null, { kind: 'missing' }],
  [port, 1.5, { kind: 'whole' }],
  [port, -1, { kind: 'min', limit: 0 }],
  [port, 65_536, { kind: 'max', limit: 65_535 }],
  [days, -1, { kind: 'min', limit: 0 }],
  [days, 'x', { kind: 'number' }],
  [level, 'loud', { kind: 'choice', options: ['info', 'debug'] }],
  [{ type: 'boolean' }, 'yes', { kind: 'kind' }],
  [{ type: 'string', minLength: 1 }, '', { kind: 'short', count: 1 }],
  [{ type: 'string', maxLength: 3 }, 'abcd', { kind: 'long', count: 3 }],
  [{ type: 'string', pattern: '^[a-z]+$' }, 'A', { kind: 'pattern' }],
  [{ type: 'string', format: 'uri' }, 'nowhere', { kind: 'url' }],
  [{ type: 'array', maxItems: 1 }, [1, 2], { kind: 'many', count: 1 }],
  [{ type: 'array', minItems: 1 }, [], { kind: 'few', count: 1 }],
  [{ type: 'array' }, '[1,', { kind: 'kind' }],
])('by %o, %o does not', (node, value, wrong) => {
  expect(faultOf({ ...node }, value)).toEqual({ path: [], wrong })
})

describe('within a value', () => {
  test.each<[object, unknown, readonly string[], Wrong]>([
    [{ type: 'array', items: port }, [1, 70_000], ['2'], { kind: 'max', limit: 65_535 }],
    [{ type: 'array', items: hook }, [{ url: 'https://a.example' }, {}], ['2', 'url'], { kind: 'missing' }],
    [
      { type: 'array', items: hook },
      [{ url: 'https://a.example', from: 'loud' }],
      ['1', 'from'],
      { kind: 'choice', options: ['info', 'debug'] },
    ],
    [{ type: 'object', additionalProperties: level }, { obs: 'loud' }, ['obs'], { kind: 'choice', options: ['info', 'debug'] }],
  ])('by %o, %o is wrong at %s', (node, value, path, wrong) => {
    expect(faultOf({ ...node }, value)).toEqual({ path, wrong })
  })
})
