// Video time of the athletes, by the documents. Never seen from a real system; its unit is not known.
//
//   avt;0;
//       '- 0-99999
import type { Codec } from '../codec.ts'
import { takeCount } from '../cursor.ts'

const MAX_VALUE = 99_999

export const avt: Codec<'avt'> = {
  stream: 'avt',
  decode(cursor) {
    const value = takeCount(cursor, MAX_VALUE)
    return value < 0 ? `value is not 0-${MAX_VALUE}` : { stream: 'avt', value }
  },
  encode: ({ value }) => `avt;${value};`,
}
