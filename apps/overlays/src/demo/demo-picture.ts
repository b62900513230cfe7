// An invented match for `?demo=1`: what designers and the page of the console see without a server. Each page gets the moment it is for.
import type { OverlayName } from '@restrike/overlays/contract'
import type { MatchState } from '@restrike/pss'
import type { Banner } from '@restrike/replay/contract'
import { nothingKnown, type Picture } from '../live/picture.ts'

const points = { punch: 2, body: 3, head: 1, technicalBody: 0, technicalHead: 0 }

const fight: MatchState = {
  phase: 'fighting',
  matchId: 'demo',
  number: '245',
  category: 'Semifinals',
  weight: 'M -68kg',
  division: 'Seniors',
  rounds: 3,
  roundSeconds: 120,
  blue: { shortName: 'N. DESMOND', longName: 'Noah Desmond', country: 'FRA', score: 12, gamJeom: 2, roundsWon: 1, lastHitLevel: 34 },
  red: { shortName: 'M. THIBAULT', longName: 'Mathieu Thibault', country: 'SUI', score: 9, gamJeom: 1, roundsWon: 0, lastHitLevel: 61 },
  round: 2,
  clock: { ms: 83_000, running: true },
  injury: null,
  break: null,
  roundScores: [{ round: 1, blue: 9, red: 7, winner: 'blue' }],
  points: { blue: points, red: points },
  gamJeomByRound: [{ round: 1, blue: 0, red: 1 }],
  challenges: [],
  injuries: 0,
  winner: null,
  classification: null,
  superiority: null,
  lastDatagramAt: null,
  stale: false,
  manual: false,
  wasManual: false,
  unknownMessages: 0,
}

const underReview: Banner = { state: 'under-review', challengeId: 'demo', by: 'blue', since: '2026-01-01T00:00:00.000Z' }

const secondRound = { round: 2, blue: 5, red: 11, winner: 'red' } as const
const thirdRound = { round: 3, blue: 12, red: 9, winner: 'blue' } as const

const before: MatchState = {
  ...fight,
  phase: 'loaded',
  round: null,
  roundScores: [],
  gamJeomByRound: [],
  clock: { ms: 120_000, running: false },
}

const moments: Readonly<Record<OverlayName, Pick<Picture, 'match' | 'banner'>>> = {
  scoreboard: { match: fight, banner: null },
  corner: { match: fight, banner: null },
  athletes: { match: before, banner: null },
  winner: {
    match: {
      ...fight,
      phase: 'finished',
      round: 3,
      clock: { ms: 0, running: false },
      blue: { ...fight.blue, roundsWon: 2 },
      red: { ...fight.red, roundsWon: 1 },
      roundScores: [...fight.roundScores, secondRound, thirdRound],
      winner: 'blue',
      classification: '2-1 PTF',
    },
    banner: null,
  },
  review: { match: { ...fight, phase: 'paused', clock: { ms: 83_000, running: false } }, banner: underReview },
  round: {
    match: {
      ...fight,
      phase: 'break',
      clock: { ms: 0, running: false },
      blue: { ...fight.blue, score: 5 },
      red: { ...fight.red, score: 11, roundsWon: 1 },
      roundScores: [...fight.roundScores, secondRound],
      break: { ms: 42_000 },
    },
    banner: null,
  },
  blank: { match: fight, banner: underReview },
}

export function demoPicture(name: OverlayName): Picture {
  return { ...nothingKnown, ...moments[name] }
}
