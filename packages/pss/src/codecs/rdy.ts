// The load is complete; last of the load burst. It does not say that athletes are on the mat.
//
//   rdy;FightReady;
import type { Codec } from '../codec.ts'
import { takeOptionalText } from '../framing.ts'

export const rdy: Codec<'rdy'> = {
  stream: 'rdy',
  decode(cursor) {
    const word = takeOptionalText(cursor)
    if (word !== '' && word !== 'FightReady') cursor.suspect = `"${word}" instead of FightReady`
    return { stream: 'rdy' }
  },
  encode: () => 'rdy;FightReady;',
}
