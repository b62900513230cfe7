// Who leads, or has superiority. Undocumented; it can flicker to 0 before naming the new leader.
//
//   sup;1
//       '- 0 equal, 1 blue, 2 red
import { athleteOf, type Codec } from '../codec.ts'
import { takeCount } from '../cursor.ts'

export const sup: Codec<'sup'> = {
  stream: 'sup',
  decode(cursor) {
    const athlete = takeCount(cursor, 2)
    if (athlete < 0) return 'leader is not 0, 1 or 2'
    return { stream: 'sup', side: athlete === 0 ? null : athlete === 1 ? 'blue' : 'red' }
  },
  encode: ({ side }) => `sup;${side === null ? '0' : athleteOf(side)}`,
}
