// The winner's name and how it was won. May be sent first without and then with the classification; empty name with a tie.
//
//   wmh;Lind Anna;2-1 PTF;
//       |         '- classification, rounds of blue first
//       '- long name: positional text, even if it reads like a token
import { type Codec, formatText } from '../codec.ts'
import { takeText } from '../cursor.ts'
import { takeOptionalText } from '../framing.ts'

export const wmh: Codec<'wmh'> = {
  stream: 'wmh',
  decode: (cursor) => ({ stream: 'wmh', name: takeText(cursor), classification: takeOptionalText(cursor) }),
  encode({ name, classification }) {
    return classification === '' ? `wmh;${formatText(name)};` : `wmh;${formatText(name)};${formatText(classification)};`
  },
}
