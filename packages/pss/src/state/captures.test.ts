// Real captures, where they are at hand beside the project; elsewhere these tests are skipped.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseCapture } from '../capture.ts'
import { eventsOf, matchIdsOf, type Played, play, nothing } from './play.ts'

const folder = new URL('../../../../../shared/pss/captures/', import.meta.url)

interface Expected {
  number: string | null
  names?: readonly [string, string]
  countries?: readonly [string, string]
  winner?: string
  classification?: string
  rounds: string[]
  heads?: [number, number]
  bodies?: [number, number]
  gamJeoms?: string[]
  injuries?: number
  challenges?: object[]
  matches?: number
  alarms?: string[]
}

const pokusAndProba = { names: ['Pokus Plavetić', 'Proba Crvenić'], countries: ['CRO', 'CRO'] } as const
const kravaAndGodzilla = { names: ['Krava Debela', 'Godzilla Vesela'], countries: ['IND', 'CHI'] } as const
const pericaAndStevica = { names: ['Perica', 'Stevica'], countries: ['CRO', 'GER'] } as const

const expected: Record<string, Expected> = {
  'three-rounds-2-1-ptf': {
    number: '1945',
    names: ['Mikhail Kalashnikov', 'Dicke Berta'],
    countries: ['RUS', 'GER'],
    winner: 'blue',
    classification: '2-1 PTF',
    rounds: ['4-5 red', '19-12 blue', '12-0 blue'],
    heads: [11, 2],
    bodies: [0, 5],
    gamJeoms: ['1-1', '0-1', '0-0'],
    injuries: 2,
  },
  'point-gap-late-join': {
    number: null,
    winner: 'blue',
    classification: '2-1 PTF',
    rounds: ['4-5 red', '19-12 blue', '12-0 blue'],
    heads: [4, 0],
    gamJeoms: ['0-0', '0-0', '0-0'],
  },
  'three-rounds-without-a-point': {
    number: '101',
    ...pericaAndStevica,
    winner: 'blue',
    classification: '2-1 PTF',
    rounds: ['0-0 red', '0-0 blue', '0-0 blue'],
    injuries: 2,
  },
  'withdrawal-in-break': {
    number: '7894',
    ...pokusAndProba,
    winner: 'tie',
    classification: '0-1 WDR',
    rounds: ['0-0 red', '0-0 red'],
    alarms: ['winner'],
  },
  'challenge-accepted-then-cancelled': {
    number: '5555',
    ...kravaAndGodzilla,
    winner: 'tie',
    classification: '0-0 WDR',
    rounds: ['0-0 blue'],
    challenges: [{ by: 'blue', accepted: true, won: null, cancelled: true }],
  },
  'injury-runs-out': { number: '7894', ...pokusAndProba, winner: 'tie', classification: '0-0 WDR', rounds: ['0-0 red'], injuries: 2 },
  'reload-same-match': { number: '101', ...pericaAndStevica, rounds: ['0-0 null'] },
  'four-loads-in-twelve-seconds': { number: '5555', ...kravaAndGodzilla, rounds: ['0-0 null'], matches: 4 },
  'match-number-with-letter': {
    number: '245.A',
    names: ['Habibi Maohammed', 'John Lennon'],
    countries: ['ALG', 'GBR'],
    rounds: ['0-0 null'],
    matches: 2,
  },
}

function playCapture(name: string): Played {
  const capture = parseCapture(readFileSync(new URL(`${name}.pss`, folder), 'utf8'))
  if (!capture.ok) throw new Error(`${name}, line ${capture.line}: ${capture.reason}`)
  let played = nothing
  const events = []
  const states = []
  for (const { atMs, text } of capture.entries) {
    played = play([text], played, atMs - played.ms)
    events.push(...played.events)
    states.push(...played.states)
  }
  return { ...played, events, states }
}

describe.skipIf(!existsSync(folder))('captures', () => {
  test.each(Object.entries(expected))('%s comes out as its description says', (name, wanted) => {
    const played = playCapture(name)
    const { state } = played
    expect(state).toMatchObject({ number: wanted.number, winner: wanted.winner ?? null, classification: wanted.classification ?? null })
    expect(state).toMatchObject({ injuries: wanted.injuries ?? 0, challenges: wanted.challenges ?? [], unknownMessages: 0 })
    expect([state.blue.longName, state.red.longName]).toEqual(wanted.names ?? [null, null])
    expect([state.blue.country, state.red.country]).toEqual(wanted.countries ?? [null, null])
    expect(state.roundScores.map(({ blue, red, winner }) => `${blue}-${red} ${winner}`)).toEqual(wanted.rounds)
    const none = { punch: 0, technicalBody: 0, technicalHead: 0 }
    const [blueHeads, redHeads] = wanted.heads ?? [0, 0]
    const [blueBodies, redBodies] = wanted.bodies ?? [0, 0]
    expect(state.points.blue).toEqual({ ...none, head: blueHeads, body: blueBodies })
    expect(state.points.red).toEqual({ ...none, head: redHeads, body: redBodies })
    expect(state.gamJeomByRound.map(({ blue, red }) => `${blue}-${red}`)).toEqual(wanted.gamJeoms ?? wanted.rounds.map(() => '0-0'))
    expect(matchIdsOf(played)).toHaveLength(wanted.matches ?? 1)
    expect(eventsOf(played, 'mismatch').map((event) => event.what)).toEqual(wanted.alarms ?? [])
    expect(played.duplicates).toBe(0)
  })
})
