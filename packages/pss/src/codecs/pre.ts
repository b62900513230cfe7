// A match is being loaded; first of the load burst, before anything is known of it.
//
//   pre;FightLoaded;
import type { Codec } from '../codec.ts'
import { takeOptionalText } from '../framing.ts'

export const pre: Codec<'pre'> = {
  stream: 'pre',
  decode(cursor) {
    const word = takeOptionalText(cursor)
    if (word !== '' && word !== 'FightLoaded') cursor.suspect = `"${word}" instead of FightLoaded`
    return { stream: 'pre' }
  },
  encode: () => 'pre;FightLoaded;',
}
