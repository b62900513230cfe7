// Score of the current round, 0-999. It restarts at 0 with each round, without a message.
//
//   sc1;3;sc2;0       real systems: both
//   sc1;3;            simulators: one; the other side is then not spoken of
//       '- score
import { type Codec, MAX_SCORE, sideOfToken } from '../codec.ts'
import { markKey, takeCount, takeMark } from '../cursor.ts'

const SC2 = markKey('sc2')
const REASON = `score is not 0-${MAX_SCORE}`

export const sc: Codec<'sc'> = {
  stream: 'sc',
  decode(cursor, start) {
    const first = takeCount(cursor, MAX_SCORE)
    if (first < 0) return REASON
    if (sideOfToken(cursor, start) === 'red') return { stream: 'sc', red: first }
    if (!takeMark(cursor, SC2)) return { stream: 'sc', blue: first }
    const red = takeCount(cursor, MAX_SCORE)
    return red < 0 ? REASON : { stream: 'sc', blue: first, red }
  },
  encode: ({ blue, red }) => [blue === undefined ? '' : `sc1;${blue}`, red === undefined ? '' : `sc2;${red}`].filter(Boolean).join(';'),
}
