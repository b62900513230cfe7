import { decodeDatagram, initialFold, type Datagram } from '@restrike/pss'
import { expect, test } from 'vitest'
import { foldBatch, isBehind } from './fold-batch.ts'

function datagrams(...texts: string[]): Datagram[] {
  return texts.map((text, i) => ({ seq: 10 + i, at: 1_000 * i, monotonicMs: 1_000 * i, from: 'a:1', text, messages: decodeDatagram(text) }))
}

const load = (number: string) => ['pre;', `mch;${number};Final;;0;;;;;;;3;120;;;;`]

test('each event knows its session, its datagram and its place in it', () => {
  const { events } = foldBatch(initialFold(), 7, datagrams('rnd;1;', 'clk;02:00;start;rnd;2;'))
  expect(events.map(({ event, session, n, place }) => [event.type, session, n, place])).toEqual([
    ['round-started', 7, 10, 0],
    ['score', 7, 10, 1],
    ['clock-started', 7, 11, 0],
    ['round-started', 7, 11, 1],
  ])
})

test('a match that gives way to another load within the batch is told with its last state', () => {
  const { closed, fold } = foldBatch(initialFold(), 1, datagrams(...load('1'), 'rnd;1;', 'sc1;4;sc2;2;', 'win;BLUE;', ...load('2')))
  expect(closed.map(({ number, winner, blue }) => [number, winner, blue.score])).toEqual([['1', 'blue', 4]])
  expect(fold.state.number).toBe('2')
})

test.each([
  [{ session: 1, n: 5, place: 0 }, { session: 1, n: 5, place: 0 }, false],
  [{ session: 1, n: 5, place: 1 }, { session: 1, n: 5, place: 0 }, true],
  [{ session: 1, n: 6, place: 0 }, { session: 1, n: 5, place: 3 }, true],
  [{ session: 1, n: 4, place: 9 }, { session: 1, n: 5, place: 0 }, false],
  [{ session: 2, n: 1, place: 0 }, { session: 1, n: 500, place: 9 }, true],
  [{ session: 1, n: 500, place: 0 }, { session: 2, n: 1, place: 0 }, false],
  [{ session: 1, n: 1, place: 0 }, undefined, true],
])('%j behind %j: %s', (a, b, behind) => {
  expect(isBehind(a, b)).toBe(behind)
})
