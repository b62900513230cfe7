import { expect, test } from 'vitest'
import { demoMatch } from './demo-match.ts'
import { hear, outline } from './heard.ts'

test('the demo is the same every time and lasts between three and four minutes', () => {
  const { entries } = demoMatch()
  expect(demoMatch().entries).toEqual(entries)
  const lastsMs = entries.at(-1)?.atMs ?? 0
  expect(lastsMs).toBeGreaterThan(180_000)
  expect(lastsMs).toBeLessThan(240_000)
})

test('the demo is never dull: something else than the clock and the break happens every ten seconds', () => {
  const happenings = hear(demoMatch().entries).filter(({ message: { stream } }) => stream !== 'clk' && stream !== 'brk')
  for (const [index, { atMs }] of happenings.slice(1).entries()) expect(atMs - (happenings[index]?.atMs ?? 0)).toBeLessThan(10_000)
})

test('the demo shows three rounds, points on both sides, gam-jeoms, a kye-shi and an upheld challenge, and blue wins', () => {
  const { entries, expected } = demoMatch()
  const streams = outline(hear(entries))
  expect(streams).toEqual(expect.arrayContaining(['ij show', 'ij hide', 'ch request', 'ch accepted', 'ch won', 'win']))
  expect(expected.roundScores.map(({ winner }) => winner)).toEqual(['blue', 'red', 'blue'])
  expect(expected.points.blue.head).toBeGreaterThan(0)
  expect(expected.points.red.head).toBeGreaterThan(0)
  expect(expected.challenges).toEqual([{ by: 'red', accepted: true, won: true, cancelled: false }])
  expect(expected.injuries).toBe(1)
  expect(expected.winner).toBe('blue')
  expect(expected.classification).toBe('2-1 PTF')
})
