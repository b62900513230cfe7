// What the simulators in circulation send: written after the documents, unlike real traffic in order, form and completeness.
import { encodeMessage } from '../encode.ts'
import type { KnownMessage, Side } from '../message.ts'
import { type Book, currentRound } from './book.ts'
import type { Announcement, Dialect, Line, Outcome } from './dialect.ts'
import type { Random } from './prng.ts'
import { clockMessage, gamJeomMessage, matchMessage, roundWinnersMessage, scoreMessages } from './real-dialect.ts'

/** What one copy of the simulator does and another does not. */
interface Habits {
  readonly sendsGamJeomsSingly: boolean
  readonly startsClock: boolean
  /** Shows an injury minute as 1:60. */
  readonly oddInjuryTime: boolean
  /** Throws in values that no table knows. */
  readonly oddValues: boolean
  readonly winner: 'never' | 'as-athlete' | 'with-name'
}

const drawHabits = (random: Random): Habits => ({
  sendsGamJeomsSingly: random.chance(0.3),
  startsClock: random.chance(0.6),
  oddInjuryTime: random.chance(0.5),
  oddValues: random.chance(0.3),
  winner: random.weighted([
    ['with-name', 2],
    ['as-athlete', 1],
    ['never', 1],
  ] as const),
})

/** One message per value, so that each becomes a datagram of its own. */
function single(message: KnownMessage, { sendsGamJeomsSingly }: Habits): KnownMessage[] {
  if (message.stream === 's') return message.scores.map((score) => ({ stream: 's', scores: [score] }))
  if (message.stream !== 'sc' && (message.stream !== 'wg' || !sendsGamJeomsSingly)) return [message]
  const { stream, blue, red } = message
  return [...(blue === undefined ? [] : [{ stream, blue }]), ...(red === undefined ? [] : [{ stream, red }])]
}

/** `m:ss` for every time, `;` at every end. */
function documentedForm(text: string): string {
  const short = text.replace(/;0(\d:\d\d)/g, ';$1')
  return short.endsWith(';') ? short : `${short};`
}

function scoreOf(book: Book, side: Side): KnownMessage[] {
  const { round, [side]: mine } = currentRound(book)
  return [
    side === 'blue' ? { stream: 'sc', blue: mine.score } : { stream: 'sc', red: mine.score },
    { stream: 's', scores: [{ side, round, score: mine.score }] },
  ]
}

function simulatorLoad(book: Book): Line[] {
  return [
    { stream: 'pre' },
    { stream: 'at', blue: book.card.blue, red: book.card.red },
    matchMessage(book, 'a14ddd5c'),
    gamJeomMessage(book),
    roundWinnersMessage(book),
    ...scoreMessages(book).toReversed(),
    { stream: 'avt', value: 0 },
    clockMessage(book.rules.roundSeconds),
    { stream: 'rnd', round: 1 },
    { stream: 'rdy' },
  ]
}

function announced({ card }: Book, outcome: Outcome, habits: Habits): Announcement {
  const { winner, classification } = outcome
  const silent = { winner: null, classification: null }
  if (winner === null || habits.winner === 'never') return { first: [], later: [], told: silent }
  const nameless = { ...outcome, classification: null }
  if (winner === 'tie') return { first: [{ stream: 'win', winner }], later: [], told: nameless }
  if (habits.winner === 'as-athlete') return { first: [{ raw: `win;ATHLETE ${winner === 'blue' ? 1 : 2};` }], later: [], told: nameless }
  const name = card[winner].longName
  return { first: [{ stream: 'win', winner }], later: [{ stream: 'wmh', name, classification: classification ?? '' }], told: outcome }
}

function injuryLines(habits: Habits): Pick<Dialect, 'injuryBegins' | 'injuryTick' | 'injuryEnds'> {
  const stream = 'ij'
  return {
    injuryBegins: (side, injurySeconds, clockSeconds) => [
      ...(clockSeconds === null ? [] : [clockMessage(0, 'stop')]),
      habits.oddInjuryTime
        ? { raw: `ij${side === 'blue' ? 1 : 2};1:60;show;` }
        : { stream, side, ms: injurySeconds * 1000, action: 'show' },
      { stream, side, ms: (injurySeconds - 1) * 1000, action: null },
    ],
    injuryTick: (side, seconds) => [{ stream, side, ms: seconds * 1000, action: null }],
    injuryEnds: (side, seconds) => [{ stream, side, ms: seconds * 1000, action: 'hide' }],
  }
}

export function simulatorDialect(random: Random): Dialect {
  const habits = drawHabits(random)
  const odd = (): Line[] => (habits.oddValues && random.chance(0.1) ? [{ raw: random.pick(['pt1;6;', 'hl1;101;', 'hl2;0;']) }] : [])
  return {
    style: 'simulator',
    burstGapMs: () => 100,
    tickMs: 1000,
    tickDelayMs: () => 0,
    ticksAtStart: false,
    write: (line) => ('raw' in line ? [line.raw] : single(line, habits).map((message) => documentedForm(encodeMessage(message)))),
    load: simulatorLoad,
    clockStarts: (seconds, afterInjury) => {
      if (!afterInjury && !habits.startsClock) return []
      // After an injury it forgets where it was and starts with a full round.
      return afterInjury ? [{ raw: 'clk;2:00;start;' }] : [clockMessage(seconds, 'start')]
    },
    clockStops: (seconds) => [clockMessage(seconds, 'stop')],
    clockEnds: () => [clockMessage(0, 'stop')],
    scored: (book, { side, kind, level }) => [
      { stream: 'pt', side, kind },
      ...odd(),
      ...(level === null ? [] : [{ stream: 'hl' as const, side, level }]),
      ...scoreOf(book, side),
    ],
    penalised: (book, side) => [gamJeomMessage(book), ...scoreOf(book, side === 'blue' ? 'red' : 'blue')],
    corrected: (book, side) => scoreOf(book, side),
    ...injuryLines(habits),
    roundDecided: (book) => [roundWinnersMessage(book), scoreMessages(book)[1]],
    breakTick: (seconds) => [{ stream: 'brk', ms: seconds * 1000, action: null }],
    breakEnds: () => [{ stream: 'brk', ms: 0, action: 'stopEnd' }],
    roundBegins: (round) => [{ stream: 'rnd', round }],
    announced: (book, outcome) => announced(book, outcome, habits),
  }
}
