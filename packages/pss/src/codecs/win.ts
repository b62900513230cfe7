// Winner of the match. One-shot; simulators name the athlete instead of the colour, or never send it.
//
//   win;BLUE
//       '- BLUE | RED | TIE, or ATHLETE 1 | ATHLETE 2, in any case
import type { Codec } from '../codec.ts'
import { takeOptionalText } from '../framing.ts'
import type { Side } from '../message.ts'

export const win: Codec<'win'> = {
  stream: 'win',
  decode(cursor) {
    const before = cursor.at
    const winner = winnerOf(takeOptionalText(cursor))
    if (winner !== undefined) return { stream: 'win', winner }
    cursor.at = before
    return 'winner is not BLUE, RED or TIE'
  },
  encode: ({ winner }) => `win;${winner.toUpperCase()}`,
}

function winnerOf(word: string): Side | 'tie' | undefined {
  switch (word.toUpperCase().trim()) {
    case 'BLUE':
    case 'ATHLETE 1':
      return 'blue'
    case 'RED':
    case 'ATHLETE 2':
      return 'red'
    case 'TIE':
      return 'tie'
    default:
      return undefined
  }
}
