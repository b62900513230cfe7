import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryMessage } from '../arbitrary-message.ts'
import type { PssMessage } from '../message.ts'
import { foldDatagram } from './fold.ts'
import { LiveMatchEvent, MatchEvent, MatchEventType } from './match-event.ts'
import { initialFold, MatchFold } from './match-fold.ts'
import { MatchState } from './match-state.ts'
import { eventsOf, fighting, load, nothing, play } from './play.ts'

const round = ['clk;02:00;start;', 'clk;01:59', 'hl1;70;', 'sc1;2;sc2;0', 'pt1;2;', 'ch2;', 'ij0;01:00;show;', 'clk;01:58;stop;', 'hello;']
const match = [...load(), ...round, 'ij0;00:58;hide;', 'clk;0:00;stopEnd;', 'wrd;rd1;1;rd2;0;rd3;0', 'brk;00:59', 'rnd;2;', 'win;BLUE']

test('a datagram repeated within 50 ms has no second effect, and is counted', () => {
  const asked = play(['ch1;'], fighting())
  const doubled = play(['ch1;', 'ch1;'], asked, 25)
  expect(doubled).toMatchObject({ duplicates: 2, events: [] })
  expect(doubled.state.challenges).toHaveLength(1)
  expect(doubled.state.lastDatagramAt).toBe('2026-03-14T09:00:01.550Z')
})

test('the same text later is meant', () => {
  expect(play(['ch1;'], play(['ch1;'], fighting()), 51).state.challenges).toHaveLength(2)
})

test('the same text of another sender, or before a restart, is no duplicate', () => {
  const { fold, seq, ms } = play(['ch1;'], fighting())
  const datagram = { seq: seq + 1, at: 0, monotonicMs: ms, from: '192.168.1.40:50000', text: 'ch1;', messages: [] }
  expect(foldDatagram(fold, datagram).duplicate).toBe(true)
  expect(foldDatagram(fold, { ...datagram, from: '192.168.1.41:50000' }).duplicate).toBe(false)
  expect(foldDatagram(fold, { ...datagram, monotonicMs: 10 }).duplicate).toBe(false)
})

test('unknown messages are counted over loads and told, cut short', () => {
  const played = play([`${'x'.repeat(2000)};1;`, ...load(), 'foo;'])
  expect(played.state.unknownMessages).toBe(2)
  const [first, second] = eventsOf(played, 'unknown')
  expect(first?.text).toHaveLength(512)
  expect(first?.matchId).toBeNull()
  expect(second?.matchId).toBe(played.state.matchId)
})

test('a message not to be believed changes nothing but the time', () => {
  const before = fighting()
  const { state, events } = play(['clk;abc', 'hl1;101;', 'pt1;6;'], before)
  expect({ ...state, lastDatagramAt: null }).toEqual({ ...before.state, lastDatagramAt: null })
  expect(events).toEqual([])
})

test('every datagram makes a stale state fresh', () => {
  const { fold, ...rest } = fighting()
  const stale = { ...rest, fold: { ...fold, state: { ...fold.state, stale: true } } }
  expect(play(['clk;01:58'], stale).state.stale).toBe(false)
})

test('a tick leaves all but clock and time shared', () => {
  const before = fighting()
  const { state } = play(['clk;01:58'], before)
  const changed = Object.keys(state).filter((key) => Reflect.get(state, key) !== Reflect.get(before.state, key))
  expect(changed).toEqual(['clock', 'lastDatagramAt'])
})

test('the same traffic gives the same state and the same events', () => {
  expect(play(match)).toEqual(play(match))
})

test('a snapshot taken anywhere, stored and read again, goes on the same', () => {
  const whole = play(match)
  for (let taken = 0; taken <= match.length; taken += 1) {
    const first = play(match.slice(0, taken))
    const restored = MatchFold.parse(JSON.parse(JSON.stringify(first.fold)))
    const second = play(match.slice(taken), { ...first, fold: restored })
    expect(second.fold).toEqual(whole.fold)
    expect([...first.events, ...second.events]).toEqual(whole.events)
  }
})

test('events fit their schema, live and stored', () => {
  for (const event of play(match).events) {
    expect(LiveMatchEvent.parse(event)).toEqual(event)
    expect(MatchEvent.parse({ seq: 1, ...event })).toEqual({ seq: 1, ...event })
  }
  const types = LiveMatchEvent.options.map((option) => option.shape.type.value)
  expect(types.toSorted()).toEqual(MatchEventType.options.toSorted())
})

const strange = fc.constantFrom<PssMessage>(
  { stream: 'unknown', text: 'foo;1' },
  { stream: 'invalid', of: 'clk', text: 'clk;abc', reason: 'not a time' },
)
const traffic = fc.array(fc.array(fc.oneof({ weight: 9, arbitrary: arbitraryMessage }, strange), { minLength: 1, maxLength: 3 }), {
  maxLength: 40,
})

test('any messages in any order keep state, bookkeeping and events within their schemas, and change no earlier state', () => {
  fc.assert(
    fc.property(traffic, fc.integer({ min: 1, max: 300 }), (datagrams, gapMs) => {
      let fold = freezeDeep(initialFold())
      for (const [index, messages] of datagrams.entries()) {
        const ms = (index + 1) * gapMs
        const datagram = { seq: index + 1, at: 1_700_000_000_000 + ms, monotonicMs: ms, from: 'a:1', text: String(index), messages }
        const result = foldDatagram(fold, datagram)
        fold = freezeDeep(result.fold)
        for (const event of result.events) expect(LiveMatchEvent.parse(event)).toEqual(event)
      }
      expect(MatchFold.parse(fold)).toEqual(fold)
      expect(MatchState.parse(fold.state)).toEqual(fold.state)
    }),
  )
})

test('nothing heard is a valid fold', () => {
  expect(MatchFold.parse(nothing.fold)).toEqual(initialFold())
})

function freezeDeep<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) freezeDeep(inner)
  }
  return value
}
