import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test('a line for each moment, a column for each series, empty where nothing is known', () => {
  const at = [0, 1_000]
  expect(csvOf({ resolution: '1s', at, series: { 'cpu.total': [12.5, null], 'obs.cpu': undefined, 'memory.rss': [2, 3] } })).toBe(
    'at,cpu.total,memory.rss\r\n1970-01-01T00:00:00.000Z,12.5,2\r\n1970-01-01T00:00:01.000Z,,3\r\n',
  )
})
