// Injury time (kye-shi). Real systems always send `ij0`, which does not say whose.
//
//   ij0;01:00;show;
//   ij0;00:59         tick
//     | |     '- show | hide | reset
//     | '- mm:ss, m:ss or seconds, up to 99:59
//     '- 0 not said, 1 blue, 2 red
import { athleteOf, type Codec, formatTime, sideOfToken } from '../codec.ts'
import { takeTime } from '../cursor.ts'
import { takeOptionalText } from '../framing.ts'

export const ij: Codec<'ij'> = {
  stream: 'ij',
  decode(cursor, start) {
    const side = cursor.text.charCodeAt(start + 2) === 0x30 ? 'unknown' : sideOfToken(cursor, start)
    const ms = takeTime(cursor)
    if (ms < 0) return 'not a time'
    const word = takeOptionalText(cursor)
    if (word === '') return { stream: 'ij', side, ms, action: null }
    const action = injuryAction(word)
    return action === undefined ? `"${word}" is no action of the injury time` : { stream: 'ij', side, ms, action }
  },
  encode({ side, ms, action }) {
    const token = side === 'unknown' ? 'ij0' : `ij${athleteOf(side)}`
    return action === null ? `${token};${formatTime(ms)}` : `${token};${formatTime(ms)};${action};`
  },
}

function injuryAction(word: string): 'show' | 'hide' | 'reset' | undefined {
  const folded = word.toLowerCase()
  return folded === 'show' || folded === 'hide' || folded === 'reset' ? folded : undefined
}
