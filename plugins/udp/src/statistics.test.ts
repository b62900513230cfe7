import { decodeDatagram, type Datagram } from '@restrike/pss'
import { expect, test } from 'vitest'
import { Statistics } from './statistics.ts'

function datagram(text: string, at: number, from = '10.0.0.2:50000'): Datagram {
  return { seq: 1, at, monotonicMs: at, from, text, messages: decodeDatagram(text) }
}

test('counts datagrams, bytes, messages by stream, unknown ones and bad values', () => {
  const statistics = new Statistics()
  for (const text of ['clk;01:59', 'pt1;6;', 'foo;1;', 'sc1;1;sc2;2']) statistics.count(datagram(text, 1000), text.length)
  expect(statistics).toMatchObject({ datagrams: 4, messages: 4, unknown: 1, errors: 1, bytes: 32 })
  expect(statistics.streams()).toEqual({ clk: 1, invalid: 1, sc: 1, unknown: 1 })
})

test('lists senders by address, the latest first, and never more than a bounded number', () => {
  const statistics = new Statistics()
  statistics.count(datagram('clk;01:59', 1000, '10.0.0.2:50000'), 9)
  statistics.count(datagram('clk;01:58', 2000, '10.0.0.2:50001'), 9)
  statistics.count(datagram('clk;01:58', 3000, '10.0.0.3:50000'), 9)
  expect(statistics.senders().map(({ address, datagrams }) => [address, datagrams])).toEqual([
    ['10.0.0.3', 1],
    ['10.0.0.2', 2],
  ])
  for (let i = 0; i < 1000; i++) statistics.count(datagram('clk;01:58', 4000, `10.1.${i >> 8}.${i & 255}:1`), 9)
  expect(statistics.senders().length).toBe(64)
})

test('knows of each sender whether it speaks as a scoring system does, or only says that it is there', () => {
  const statistics = new Statistics()
  for (const text of ['Udp Port 6000 connected;', 'clk;01:58', 'pt1;6;', 'foo;1;']) statistics.count(datagram(text, 1000), text.length)
  statistics.count(datagram('Udp Port 6000 connected;', 900, '127.0.0.1:40000'), 24)
  expect(statistics.senders().map(({ address, messages, greetings }) => [address, messages, greetings])).toEqual([
    ['10.0.0.2', 2, 1],
    ['127.0.0.1', 1, 1],
  ])
})

test('tells the datagrams of the last second, and 0 once it is silent', () => {
  const statistics = new Statistics()
  for (let i = 0; i < 12; i++) statistics.count(datagram('clk;01:58', 10_000 + i * 50), 9)
  expect(statistics.perSecond(10_700)).toBe(12)
  statistics.count(datagram('clk;01:57', 11_000), 9)
  expect(statistics.perSecond(11_100)).toBe(12)
  expect(statistics.perSecond(14_000)).toBe(0)
})

test('tells 0 of a silent feed also when the clock on the wall was set back', () => {
  const statistics = new Statistics()
  statistics.count({ ...datagram('clk;01:58', 10_000), at: 3_600_000 }, 9)
  statistics.count({ ...datagram('clk;01:58', 10_500), at: 500 }, 9)
  expect(statistics.perSecond(10_700)).toBe(2)
  expect(statistics.perSecond(12_100)).toBe(0)
})
