// Level of an electronic hit, sent before the score it makes. Points given by hand have none.
//
//   hl2;99;
//     | '- 1-100
//     '- 1 blue, 2 red
import { athleteOf, type Codec, sideOfToken } from '../codec.ts'
import { takeCount } from '../cursor.ts'

export const hl: Codec<'hl'> = {
  stream: 'hl',
  decode(cursor, start) {
    const level = takeCount(cursor, 100)
    return level < 1 ? 'hit level is not 1-100' : { stream: 'hl', side: sideOfToken(cursor, start), level }
  },
  encode: ({ side, level }) => `hl${athleteOf(side)};${level};`,
}
