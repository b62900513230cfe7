// A match as it is entered by hand, as the load burst that the scoring system would send of it. Pure.
import type { AnnouncedAthlete, KnownMessage } from '@restrike/pss'
import type { ManualAthlete, ManualMatch } from '../contract/manual.ts'

export function loadMessages(match: ManualMatch): readonly KnownMessage[] {
  const { number, category, weight, division, rounds, roundSeconds } = match
  const numbers = Array.from({ length: rounds }, (_, i) => i + 1)
  return [
    { stream: 'pre' },
    { stream: 'at', blue: announced(match.blue), red: announced(match.red) },
    {
      stream: 'mch',
      ...{ number, category, weight, division, roundSeconds },
      rounds: 0,
      totalRounds: rounds,
      colours: ['#0000ff', '#FFFFFF', '#ff0000', '#FFFFFF'],
      wireMatchId: null,
      count: 'down',
      value14: '',
      value15: '',
    },
    { stream: 'wrd', winners: numbers.map((round) => ({ round, winner: null })) },
    { stream: 'clk', ms: roundSeconds * 1000, action: null },
    { stream: 'rnd', round: 1 },
    { stream: 'rdy' },
  ]
}

function announced({ name, country }: ManualAthlete): AnnouncedAthlete {
  return { shortName: name, longName: name, country }
}
