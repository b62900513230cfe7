// What real scoring systems send: one message a datagram, `pt` and `wg` last, clock stop after the injury.
import { encodeMessage } from '../encode.ts'
import type { KnownMessage } from '../message.ts'
import { type Book, currentRound, statistics } from './book.ts'
import type { Announcement, Dialect, Line, Outcome } from './dialect.ts'
import type { Random } from './prng.ts'

const nobody = { name: '', country: '' }

export function clockMessage(seconds: number, action: 'start' | 'stop' | 'stopEnd' | null = null): KnownMessage {
  return { stream: 'clk', ms: seconds * 1000, action }
}

export function scoreMessages(book: Book): [KnownMessage, KnownMessage] {
  const now = currentRound(book)
  const scores = []
  for (let round = 1; round <= book.rules.rounds; round++) {
    const booked = book.rounds[round - 1]
    scores.push({ side: 'blue' as const, round, score: booked?.blue.score ?? 0 })
    scores.push({ side: 'red' as const, round, score: booked?.red.score ?? 0 })
  }
  return [
    { stream: 'sc', blue: now.blue.score, red: now.red.score },
    { stream: 's', scores },
  ]
}

export function gamJeomMessage(book: Book): KnownMessage {
  const now = currentRound(book)
  return { stream: 'wg', blue: now.blue.gamJeom, red: now.red.gamJeom }
}

export function roundWinnersMessage(book: Book): KnownMessage {
  const winners = []
  for (let round = 1; round <= book.rules.rounds; round++) winners.push({ round, winner: book.rounds[round - 1]?.winner ?? null })
  return { stream: 'wrd', winners }
}

export function matchMessage({ card, rules }: Book, matchId: string | null): KnownMessage {
  return {
    stream: 'mch',
    number: card.number,
    category: card.category,
    weight: card.weight,
    rounds: 0,
    colours: ['#0000ff', '#FFFFFF', '#ff0000', '#FFFFFF'],
    wireMatchId: matchId,
    division: card.division,
    totalRounds: rules.rounds,
    roundSeconds: rules.roundSeconds,
    count: 'down',
    value14: String(card.minimumLevels[0]),
    value15: String(card.minimumLevels[1]),
  }
}

function realLoad(book: Book): Line[] {
  const [score, rounds] = scoreMessages(book)
  return [
    { stream: 'pre' },
    { stream: 'ref', referee: nobody, judge1: nobody, judge2: nobody, assistant: nobody },
    { stream: 'at', blue: book.card.blue, red: book.card.red },
    matchMessage(book, null),
    gamJeomMessage(book),
    roundWinnersMessage(book),
    rounds,
    score,
    clockMessage(book.rules.roundSeconds),
    { stream: 'rnd', round: 1 },
    { stream: 'sup', side: null },
    { stream: 'rdy' },
  ]
}

function announced({ card }: Book, told: Outcome): Announcement {
  const { winner, classification } = told
  if (winner === null) return { first: [], later: [], told }
  const name = winner === 'tie' ? '' : card[winner].longName
  const complete: Line = { stream: 'wmh', name, classification: classification ?? '' }
  // A tie is announced once, without a name; a winner first by name alone.
  if (winner === 'tie') return { first: [{ stream: 'win', winner }, complete], later: [], told }
  return {
    first: [
      { stream: 'win', winner },
      { stream: 'wmh', name, classification: '' },
    ],
    later: [complete],
    told,
  }
}

/** `0:00` where other times have four digits: the one inconsistency of the injury clock. */
const finalHide: Line = { raw: 'ij0;0:00;hide;' }

const injury = (seconds: number, action: 'show' | 'hide' | null): KnownMessage => ({
  stream: 'ij',
  side: 'unknown',
  ms: seconds * 1000,
  action,
})

export function realDialect(random: Random): Dialect {
  const either = (first: Line[], second: Line[]): Line[] => (random.chance(0.5) ? [...first, ...second] : [...second, ...first])
  return {
    style: 'real',
    burstGapMs: () => random.int(1, 3),
    tickMs: 999,
    tickDelayMs: () => random.int(0, 25),
    ticksAtStart: true,
    write: (line) => ['raw' in line ? line.raw : encodeMessage(line)],
    load: realLoad,
    clockStarts: (seconds) => [clockMessage(seconds, 'start')],
    clockStops: (seconds) => [clockMessage(seconds, 'stop')],
    clockEnds: (byTime) => [clockMessage(0, 'stopEnd'), ...(byTime ? [clockMessage(0, 'stop')] : [])],
    scored: (book, { side, kind, level }, superiority) => [
      ...(level === null ? superiority : either([{ stream: 'hl', side, level }], superiority)),
      ...scoreMessages(book),
      { stream: 'pt', side, kind },
    ],
    penalised: (book, _side, superiority) => [...superiority, ...scoreMessages(book), gamJeomMessage(book)],
    corrected: (book, _side, superiority) => [...superiority, ...scoreMessages(book)],
    injuryBegins: (_side, injurySeconds, clockSeconds) => [
      injury(injurySeconds, 'show'),
      injury(injurySeconds - 1, null),
      ...(clockSeconds === null ? [] : [clockMessage(clockSeconds, 'stop')]),
    ],
    injuryTick: (_side, seconds) => [injury(seconds, null)],
    injuryEnds: (_side, seconds) => [injury(seconds, 'hide'), ...(seconds === 0 ? [finalHide] : [])],
    roundDecided: (book) => {
      const now = currentRound(book)
      const [, rounds] = scoreMessages(book)
      const played: KnownMessage = { stream: 'rst', round: now.round, blue: statistics(now.blue), red: statistics(now.red) }
      return [roundWinnersMessage(book), rounds, played, { stream: 'rsr' }]
    },
    breakTick: (seconds) => [{ stream: 'brk', ms: seconds * 1000, action: null }],
    breakEnds: () => [{ stream: 'brk', ms: 0, action: 'stopEnd' }],
    roundBegins: (round) => either([{ stream: 'rnd', round }], [{ stream: 'sup', side: null }]),
    announced,
  }
}
