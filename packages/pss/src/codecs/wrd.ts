// Winner of each round so far. Sent at load too, all undecided.
//
//   wrd;rd1;2;rd2;1;rd3;0
//         | '- 0 not decided, 1 blue, 2 red
//         '- round, 1-9
import { athleteOf, type Codec } from '../codec.ts'
import { behind, type Cursor, markAt, markKey, takeCount } from '../cursor.ts'
import { MAX_ROUND } from '../framing.ts'
import type { MessageOf } from '../message.ts'

const BEFORE_FIRST = markKey('rd0')

export const wrd: Codec<'wrd'> = {
  stream: 'wrd',
  decode(cursor) {
    const winners: Array<MessageOf<'wrd'>['winners'][number]> = []
    for (let round = takeRound(cursor); round > 0; round = takeRound(cursor)) {
      const athlete = takeCount(cursor, 2)
      if (athlete < 0) return 'round winner is not 0, 1 or 2'
      winners.push({ round, winner: athlete === 0 ? null : athlete === 1 ? 'blue' : 'red' })
    }
    return winners.length === 0 ? 'no round given' : { stream: 'wrd', winners }
  },
  encode: ({ winners }) => `wrd;${winners.map(({ round, winner }) => `rd${round};${winner === null ? '0' : athleteOf(winner)}`).join(';')}`,
}

/** The round of `rdN`, or 0 when the next field is something else. */
function takeRound(cursor: Cursor): number {
  const round = markAt(cursor.text, cursor.at) - BEFORE_FIRST
  if (round < 1 || round > MAX_ROUND) return 0
  cursor.at = behind(cursor.text, cursor.at + 3)
  return round
}
