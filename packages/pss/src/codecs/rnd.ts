// The round that is next or running. Sent at load and at the beginning of each round, not at the clock's start.
//
//   rnd;1;
//       '- 1-9
import type { Codec } from '../codec.ts'
import { takeCount } from '../cursor.ts'
import { MAX_ROUND } from '../framing.ts'

export const rnd: Codec<'rnd'> = {
  stream: 'rnd',
  decode(cursor) {
    const round = takeCount(cursor, MAX_ROUND)
    return round < 1 ? `round is not 1-${MAX_ROUND}` : { stream: 'rnd', round }
  },
  encode: ({ round }) => `rnd;${round};`,
}
