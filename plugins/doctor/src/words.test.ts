import { expect, test } from 'vitest'
import { clause, count, percent, size, slug, span } from './words.ts'

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1.0 kB'],
  [1_240_000, '1.2 MB'],
  [83e9, '83 GB'],
  [5e15, '5000 TB'],
])('%d bytes are "%s"', (bytes, text) => {
  expect(size(bytes)).toBe(text)
})

test.each([
  [-5, '0 ms'],
  [240, '240 ms'],
  [1_200, '1.2 s'],
  [14_400, '14 s'],
  [119_000, '119 s'],
  [180_000, '3 min'],
  [7_500_000, '2 h 5 min'],
  [7_200_000, '2 h'],
  [3 * 86_400_000, '3 days'],
])('%d ms are "%s"', (ms, text) => {
  expect(span(ms)).toBe(text)
})

test('counts, shares, clauses and ids', () => {
  expect([count(1, 'row', 'rows'), count(2, 'row', 'rows'), count(12_345, 'row', 'rows')]).toEqual(['1 row', '2 rows', '12,345 rows'])
  expect([percent(0), percent(0.02), percent(12.34)]).toEqual(['0.0 %', '0.020 %', '12.3 %'])
  expect(clause(' The disk is full. ')).toBe('The disk is full')
  expect([slug('Kamera 1 (links)'), slug('…')]).toEqual(['kamera-1-links', 'unnamed'])
})
