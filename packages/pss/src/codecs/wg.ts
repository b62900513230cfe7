// Gam-jeoms of the current round, 0-99. They restart at 0 with each round, without a message.
//
//   wg1;1;wg2;0;      real systems: both
//   wg2;1;            scripts: one; the other side is then not spoken of
//       '- count
import { type Codec, MAX_GAM_JEOM, sideOfToken } from '../codec.ts'
import { markKey, takeCount, takeMark } from '../cursor.ts'

const WG2 = markKey('wg2')
const REASON = `gam-jeom count is not 0-${MAX_GAM_JEOM}`

export const wg: Codec<'wg'> = {
  stream: 'wg',
  decode(cursor, start) {
    const first = takeCount(cursor, MAX_GAM_JEOM)
    if (first < 0) return REASON
    if (sideOfToken(cursor, start) === 'red') return { stream: 'wg', red: first }
    if (!takeMark(cursor, WG2)) return { stream: 'wg', blue: first }
    const red = takeCount(cursor, MAX_GAM_JEOM)
    return red < 0 ? REASON : { stream: 'wg', blue: first, red }
  },
  encode: ({ blue, red }) => (blue === undefined ? '' : `wg1;${blue};`) + (red === undefined ? '' : `wg2;${red};`),
}
