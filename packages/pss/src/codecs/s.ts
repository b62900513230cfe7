// Score of each athlete in each round, 0-999: the cumulative record, sent whole by real systems and one by one by simulators.
//
//   s11;4;s21;5;s12;0;s22;0;s13;0;s23;0
//    || '- score
//    |'- round, 1-9
//    '- athlete
import { athleteOf, type Codec, MAX_SCORE } from '../codec.ts'
import { behind, type Cursor, exhausted, takeCount } from '../cursor.ts'
import type { MessageOf } from '../message.ts'

type RoundScore = MessageOf<'s'>['scores'][number]

const SEPARATOR = 0x3b
const REASON = `score is not 0-${MAX_SCORE}`

export const s: Codec<'s'> = {
  stream: 's',
  decode(cursor, start) {
    const first = takeScore(cursor, start)
    if (first === undefined) return REASON
    const scores = [first]
    while (opensScore(cursor)) {
      const token = cursor.at
      cursor.at = behind(cursor.text, token + 3)
      const score = takeScore(cursor, token)
      if (score === undefined) return REASON
      scores.push(score)
    }
    return { stream: 's', scores }
  },
  encode: ({ scores }) => scores.map(({ side, round, score }) => `s${athleteOf(side)}${round};${score}`).join(';'),
}

function takeScore(cursor: Cursor, token: number): RoundScore | undefined {
  const score = takeCount(cursor, MAX_SCORE)
  if (score < 0) return undefined
  const { text } = cursor
  return { side: text.charCodeAt(token + 1) === 0x31 ? 'blue' : 'red', round: text.charCodeAt(token + 2) - 0x30, score }
}

/** `s`, 1 or 2, 1 to 9: a hand-made look ahead, as this is the longest of the frequent messages. */
function opensScore(cursor: Cursor): boolean {
  if (exhausted(cursor)) return false
  const { text, at } = cursor
  const athlete = text.charCodeAt(at + 1)
  const round = text.charCodeAt(at + 2)
  if (text.charCodeAt(at) !== 0x73 || (athlete !== 0x31 && athlete !== 0x32) || !(round >= 0x31 && round <= 0x39)) return false
  return at + 3 === text.length || text.charCodeAt(at + 3) === SEPARATOR
}
