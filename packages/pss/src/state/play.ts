// Test aid: plays wire texts into the fold, as datagrams of one sender. Not for the product.
import { decodeDatagram } from '../decode.ts'
import { foldDatagram } from './fold.ts'
import { encodeOrder, handSender, type HandOrder } from './hand-order.ts'
import type { LiveMatchEvent } from './match-event.ts'
import { initialFold, type MatchFold } from './match-fold.ts'
import type { MatchState, Phase } from './match-state.ts'

export interface Played {
  readonly fold: MatchFold
  readonly state: MatchState
  /** Of this play; earlier ones are with the play before. */
  readonly events: readonly LiveMatchEvent[]
  /** The state after each datagram. */
  readonly states: readonly MatchState[]
  readonly duplicates: number
  readonly seq: number
  readonly ms: number
}

const dayStart = Date.UTC(2026, 2, 14, 9)

export const nothing: Played = { fold: initialFold(), state: initialFold().state, events: [], states: [], duplicates: 0, seq: 0, ms: 0 }

const scoringSystem = '192.168.1.40:50000'

/** Plays the texts after what was played before; `gapMs` lies before each. */
export function play(texts: readonly string[], before: Played = nothing, gapMs = 100, from = scoringSystem): Played {
  let { fold, seq, ms } = before
  const events: LiveMatchEvent[] = []
  const states: MatchState[] = []
  let duplicates = 0
  for (const text of texts) {
    seq += 1
    ms += gapMs
    const datagram = { seq, at: dayStart + ms, monotonicMs: ms, from, text, messages: decodeDatagram(text) }
    const result = foldDatagram(fold, datagram)
    fold = result.fold
    events.push(...result.events)
    states.push(fold.state)
    if (result.duplicate) duplicates += 1
  }
  return { fold, state: fold.state, events, states, duplicates, seq, ms }
}

/** Plays orders by hand, each with the messages it comes to in the words of the wire. */
export function byHand(orders: ReadonlyArray<readonly [HandOrder['type'], ...string[]]>, before: Played = nothing, gapMs = 100): Played {
  const texts = orders.map(([type, ...wire]) => {
    const messages = wire
      .flatMap((text) => decodeDatagram(text))
      .filter((message) => message.stream !== 'unknown' && message.stream !== 'invalid')
    return encodeOrder({ type, what: type === 'do' ? '{}' : '', messages })
  })
  return play(texts, before, gapMs, handSender)
}

/** The load burst of real traffic. */
export function load(number = '12', blue = 'Mira Duda', red = 'Ana Lopo', count = 'cntDown'): string[] {
  return [
    'pre;FightLoaded;',
    'ref;;;ju1;;;ju2;;;ta;;;',
    `at1;${blue};${blue};CRO;at2;${red};${red};ESP;`,
    `mch;${number};Final;W -57kg;0;#0000ff;#FFFFFF;#ff0000;#FFFFFF;null;Seniors;3;120;${count};18;5;`,
    'wg1;0;wg2;0;',
    'wrd;rd1;0;rd2;0;rd3;0',
    's11;0;s21;0;s12;0;s22;0;s13;0;s23;0',
    'sc1;0;sc2;0',
    'clk;02:00',
    'rnd;1;',
    'sup;0',
    'rdy;FightReady;',
  ]
}

/** A match that was loaded and whose first round is being fought. */
export function fighting(): Played {
  return play([...load(), 'clk;02:00;start;', 'clk;01:59'])
}

export function typesOf(played: Played): string[] {
  return played.events.map((event) => event.type)
}

/** The phases gone through, each once where it stayed. */
export function phasesOf(played: Played): Phase[] {
  return played.states.map((state) => state.phase).filter((phase, index, all) => phase !== all[index - 1])
}

export function eventsOf<T extends LiveMatchEvent['type']>(played: Played, type: T): Extract<LiveMatchEvent, { type: T }>[] {
  return played.events.filter((event): event is Extract<LiveMatchEvent, { type: T }> => event.type === type)
}

export function matchIdsOf(played: Played): string[] {
  return [...new Set(played.states.map((state) => state.matchId).filter((id) => id !== null))]
}
