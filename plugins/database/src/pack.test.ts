import { expect, test } from 'vitest'
import type { Group } from './messages.ts'
import { pack, unpack } from './pack.ts'

test('groups come out as they went in', () => {
  const groups: Group[] = [
    { id: 3, rows: 1, ops: [{ sql: 'a', params: [1, 'x', null] }] },
    { id: 4, rows: 0, ops: [] },
    {
      id: 9,
      rows: 4,
      ops: [
        { sql: 'b', params: [] },
        { sql: 'c', columns: [Float64Array.of(1, 2), ['p', null]], count: 2 },
        { sql: 'a', params: [2n, Uint8Array.of(7), ''] },
      ],
    },
  ]
  expect(unpack(structuredClone(pack(groups)))).toEqual(groups)
})

test('a text that is used a thousand times crosses once', () => {
  const groups = Array.from({ length: 1_000 }, (_, id): Group => ({ id, rows: 1, ops: [{ sql: 'the same', params: [id] }] }))
  expect(pack(groups).sqls).toEqual(['the same'])
})
