// Real captures, where they are at hand beside the project, and what their descriptions say of them.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseCapture, type CaptureEntry, type MatchState } from '@restrike/pss'

const folder = path.resolve(import.meta.dirname, '../../../../shared/pss/captures')
export const capturesAtHand = existsSync(folder)

/** All that a description tells, as one comparable whole. */
export interface Outcome {
  readonly number: string | null
  readonly names: readonly [string | null, string | null]
  readonly countries: readonly [string | null, string | null]
  readonly winner: string | null
  readonly classification: string | null
  /** `blue-red winner` by round. */
  readonly rounds: readonly string[]
  /** `body/head` of blue and of red; other kinds do not occur. */
  readonly points: readonly [string, string]
  readonly gamJeoms: readonly string[]
  readonly injuries: number
  readonly challenges: MatchState['challenges']
  readonly unknown: number
  readonly matches: number
}

type Athletes = Pick<Outcome, 'names' | 'countries'>
const pokusAndProba: Athletes = { names: ['Pokus Plavetić', 'Proba Crvenić'], countries: ['CRO', 'CRO'] }
const kravaAndGodzilla: Athletes = { names: ['Krava Debela', 'Godzilla Vesela'], countries: ['IND', 'CHI'] }
const pericaAndStevica: Athletes = { names: ['Perica', 'Stevica'], countries: ['CRO', 'GER'] }

const nothing: Omit<Outcome, 'number' | 'names' | 'countries' | 'gamJeoms'> = {
  winner: null,
  classification: null,
  rounds: ['0-0 null'],
  points: ['0/0', '0/0'],
  injuries: 0,
  challenges: [],
  unknown: 0,
  matches: 1,
}

interface Capture {
  readonly file: string
  readonly outcome: Outcome
  /** What our own reckoning contradicts. */
  readonly alarms: readonly string[]
}

function capture(file: string, told: Pick<Outcome, 'number'> & Athletes & Partial<Outcome>, alarms: readonly string[] = []): Capture {
  const whole = { ...nothing, ...told }
  const gamJeoms = told.gamJeoms ?? whole.rounds.map(() => '0-0')
  return { file, outcome: { ...whole, gamJeoms }, alarms }
}

export const captures = [
  capture('three-rounds-2-1-ptf', {
    number: '1945',
    names: ['Mikhail Kalashnikov', 'Dicke Berta'],
    countries: ['RUS', 'GER'],
    winner: 'blue',
    classification: '2-1 PTF',
    rounds: ['4-5 red', '19-12 blue', '12-0 blue'],
    points: ['0/11', '5/2'],
    gamJeoms: ['1-1', '0-1', '0-0'],
    injuries: 2,
  }),
  capture('point-gap-late-join', {
    number: null,
    names: [null, null],
    countries: [null, null],
    winner: 'blue',
    classification: '2-1 PTF',
    rounds: ['4-5 red', '19-12 blue', '12-0 blue'],
    points: ['0/4', '0/0'],
  }),
  capture('three-rounds-without-a-point', {
    number: '101',
    ...pericaAndStevica,
    winner: 'blue',
    classification: '2-1 PTF',
    rounds: ['0-0 red', '0-0 blue', '0-0 blue'],
    injuries: 2,
  }),
  capture(
    'withdrawal-in-break',
    { number: '7894', ...pokusAndProba, winner: 'tie', classification: '0-1 WDR', rounds: ['0-0 red', '0-0 red'] },
    ['winner'],
  ),
  capture('challenge-accepted-then-cancelled', {
    number: '5555',
    ...kravaAndGodzilla,
    winner: 'tie',
    classification: '0-0 WDR',
    rounds: ['0-0 blue'],
    challenges: [{ by: 'blue', accepted: true, won: null, cancelled: true }],
  }),
  capture('injury-runs-out', {
    number: '7894',
    ...pokusAndProba,
    winner: 'tie',
    classification: '0-0 WDR',
    rounds: ['0-0 red'],
    injuries: 2,
  }),
  capture('reload-same-match', { number: '101', ...pericaAndStevica }),
  capture('four-loads-in-twelve-seconds', { number: '5555', ...kravaAndGodzilla, matches: 4 }),
  capture('match-number-with-letter', {
    number: '245.A',
    names: ['Habibi Maohammed', 'John Lennon'],
    countries: ['ALG', 'GBR'],
    matches: 2,
  }),
]

export function readCapture(file: string): CaptureEntry[] {
  const read = parseCapture(readFileSync(path.join(folder, `${file}.pss`), 'utf8'))
  if (!read.ok) throw new Error(`${file}, line ${read.line}: ${read.reason}`)
  return read.entries
}

export function outcomeOf(state: MatchState, matches: number): Outcome {
  const { number, blue, red, winner, classification, injuries, challenges, unknownMessages: unknown } = state
  const points = ({ body, head, ...others }: MatchState['points']['blue']) =>
    Object.values(others).some((count) => count > 0) ? JSON.stringify(others) : `${body}/${head}`
  return {
    ...{ number, winner, classification, injuries, challenges, unknown, matches },
    names: [blue.longName, red.longName],
    countries: [blue.country, red.country],
    rounds: state.roundScores.map((round) => `${round.blue}-${round.red} ${round.winner}`),
    points: [points(state.points.blue), points(state.points.red)],
    gamJeoms: state.gamJeomByRound.map((round) => `${round.blue}-${round.red}`),
  }
}
