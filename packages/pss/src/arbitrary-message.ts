// Random messages of every stream, for property tests. Only what the wire can carry: no `;` in texts, whole seconds, values in range.
import * as fc from 'fast-check'
import { STREAM_TOKENS } from './framing.ts'
import type { AnnouncedAthlete, KnownMessage, MessageOf, Official, RoundStatistics, Side, Stream } from './message.ts'

const tokens = Object.values(STREAM_TOKENS).flat()

/** Names as they come, and as they should not: hostile strings, and words which are tokens elsewhere. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }).map((value) => value.replaceAll(';', '').toWellFormed()),
  fc.constantFrom('', 'Živa Ćosić', "O'Brien", '"quoted"', "') OR 1=1 --", '<img src=x onerror=1>', '\0', 'null'),
  fc.constantFrom(...tokens),
)
/** Text of a field which may be left out: it cannot be told from the token of a next message, nor from a new line. */
const optionalText = text.filter((value) => !tokens.includes(value) && !/^[\r\n]/.test(value))
const side = fc.constantFrom<Side>('blue', 'red')
const round = fc.integer({ min: 1, max: 9 })
const score = fc.integer({ min: 0, max: 999 })
const ms = fc.integer({ min: 0, max: 5999 }).map((seconds) => seconds * 1000)
const athlete: fc.Arbitrary<AnnouncedAthlete> = fc.record({ shortName: text, longName: text, country: text })
const official: fc.Arbitrary<Official> = fc.record({ name: text, country: text })
const numberOr = (min: number, max: number) => fc.option(fc.integer({ min, max }))
const statistics: fc.Arbitrary<RoundStatistics> = fc.record({
  body: score,
  head: score,
  punch: score,
  technicalBody: score,
  technicalHead: score,
  gamJeom: score,
})

/** Blue, red or both of a pair. */
function pair<T>(half: fc.Arbitrary<T>): fc.Arbitrary<{ blue?: T; red?: T }> {
  return fc.oneof(fc.record({ blue: half, red: half }), fc.record({ blue: half }), fc.record({ red: half }))
}

/** One arbitrary per stream. */
export const arbitraryMessages: { readonly [S in Stream]: fc.Arbitrary<MessageOf<S>> } = {
  port: fc.record({ stream: fc.constant('port'), port: fc.integer({ min: 1, max: 65_535 }), connected: fc.boolean() }),
  pre: fc.record({ stream: fc.constant('pre') }),
  ref: fc.record({ stream: fc.constant('ref'), referee: official, judge1: official, judge2: official, assistant: official }),
  at: pair(athlete).map((both) => ({ stream: 'at', ...both })),
  mch: fc.record({
    stream: fc.constant('mch'),
    number: text.filter((value) => value !== ''),
    category: text,
    weight: text,
    rounds: numberOr(0, 9),
    colours: fc.tuple(text, text, text, text),
    wireMatchId: fc.option(text.filter((value) => value !== '' && value !== 'null')),
    division: text,
    totalRounds: numberOr(1, 9),
    roundSeconds: numberOr(1, 3600),
    count: fc.constantFrom('down', 'up', null),
    value14: optionalText,
    value15: optionalText,
  }),
  wg: pair(fc.integer({ min: 0, max: 99 })).map((both) => ({ stream: 'wg', ...both })),
  wrd: fc.record({
    stream: fc.constant('wrd'),
    winners: fc.array(fc.record({ round, winner: fc.option(side) }), { minLength: 1, maxLength: 9 }),
  }),
  s: fc.record({ stream: fc.constant('s'), scores: fc.array(fc.record({ side, round, score }), { minLength: 1, maxLength: 18 }) }),
  sc: pair(score).map((both) => ({ stream: 'sc', ...both })),
  avt: fc.record({ stream: fc.constant('avt'), value: fc.integer({ min: 0, max: 99_999 }) }),
  clk: fc.record({ stream: fc.constant('clk'), ms, action: fc.constantFrom('start', 'stop', 'stopEnd', null) }),
  rnd: fc.record({ stream: fc.constant('rnd'), round }),
  sup: fc.record({ stream: fc.constant('sup'), side: fc.option(side) }),
  rdy: fc.record({ stream: fc.constant('rdy') }),
  pt: fc.record({
    stream: fc.constant('pt'),
    side,
    kind: fc.constantFrom('punch', 'body', 'head', 'technicalBody', 'technicalHead'),
  }),
  hl: fc.record({ stream: fc.constant('hl'), side, level: fc.integer({ min: 1, max: 100 }) }),
  ij: fc.record({
    stream: fc.constant('ij'),
    side: fc.constantFrom('unknown', 'blue', 'red'),
    ms,
    action: fc.constantFrom('show', 'hide', 'reset', null),
  }),
  ch: fc.record({
    stream: fc.constant('ch'),
    by: fc.constantFrom('referee', 'blue', 'red'),
    step: fc.constantFrom('request', 'accepted', 'denied', 'cancelled', 'won', 'lost'),
  }),
  brk: fc.record({ stream: fc.constant('brk'), ms, action: fc.constantFrom('stop', 'stopEnd', null) }),
  rst: fc.record({ stream: fc.constant('rst'), round, blue: statistics, red: statistics }),
  rsr: fc.record({ stream: fc.constant('rsr') }),
  win: fc.record({ stream: fc.constant('win'), winner: fc.constantFrom('blue', 'red', 'tie') }),
  wmh: fc.record({ stream: fc.constant('wmh'), name: text, classification: optionalText }),
}

/** A message of any stream, each equally likely. */
export const arbitraryMessage: fc.Arbitrary<KnownMessage> = fc.oneof(...Object.values<fc.Arbitrary<KnownMessage>>(arbitraryMessages))
