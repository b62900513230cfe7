// The match that is loaded. A load must not be lost for one odd number in it, so those become null and the message suspect.
//
//   mch;245.A;Final;W -67kg;0;#0000ff;#FFFFFF;#ff0000;#FFFFFF;null;Seniors;3;120;cntDown;20;5;
//       |     |     |       | |       |       |       |       |    |       | |   |       | '- 15
//       |     |     |       | |       |       |       |       |    |       | |   |       '- 14: with 15 probably minimum hit
//       |     |     |       | |       |       |       |       |    |       | |   |          levels body and head
//       |     |     |       | |       |       |       |       |    |       | |   '- cntDown | cntUp
//       |     |     |       | |       |       |       |       |    |       | '- seconds of a round, 1-3600
//       |     |     |       | |       |       |       |       |    |       '- total rounds, 1-9
//       |     |     |       | |       |       |       |       |    '- division
//       |     |     |       | |       |       |       |       '- match id, or the word null
//       |     |     |       | '-------'-------'-------'- background and foreground 1, background and foreground 2
//       |     |     |       '- rounds, 0-9, always 0
//       |     |     '- weight      '- number, with letters and dots at times, then category
import { type Codec, formatText } from '../codec.ts'
import { type Cursor, exhausted, takeCount, takeText } from '../cursor.ts'
import { MAX_ROUND, takeOptionalText } from '../framing.ts'
import type { MessageOf } from '../message.ts'

const MAX_ROUND_SECONDS = 3600

export const mch: Codec<'mch'> = {
  stream: 'mch',
  decode(cursor) {
    const behindToken = cursor.at
    const message = takeMatch(cursor)
    // The text fields took whatever came: the next message is to be looked for from the beginning.
    if (typeof message === 'string') {
      cursor.at = behindToken
      cursor.suspect = undefined
    }
    return message
  },
  encode(message) {
    const { number, category, weight, rounds, colours, wireMatchId, division, totalRounds, roundSeconds, count } = message
    const words = [number, category, weight, String(rounds ?? ''), ...colours, wireMatchId ?? 'null', division]
    words.push(String(totalRounds ?? ''), String(roundSeconds ?? ''), count === null ? '' : count === 'down' ? 'cntDown' : 'cntUp')
    return `mch;${[...words, message.value14, message.value15].map(formatText).join(';')};`
  },
}

function takeMatch(cursor: Cursor): MessageOf<'mch'> | string {
  const number = takeText(cursor)
  const category = takeText(cursor)
  const weight = takeText(cursor)
  const rounds = takeNumber(cursor, 0, MAX_ROUND)
  const colours = [takeText(cursor), takeText(cursor), takeText(cursor), takeText(cursor)] as const
  const id = takeText(cursor)
  const division = takeText(cursor)
  const hadRounds = !exhausted(cursor)
  const totalRounds = takeNumber(cursor, 1, MAX_ROUND)
  const roundSeconds = takeNumber(cursor, 1, MAX_ROUND_SECONDS)
  if (!hadRounds || exhausted(cursor)) return 'fewer than 13 fields'
  if (number === '') cursor.suspect ??= 'no match number'
  return {
    stream: 'mch',
    number,
    category,
    weight,
    rounds,
    colours,
    wireMatchId: id === '' || id === 'null' ? null : id,
    division,
    totalRounds,
    roundSeconds,
    count: takeCountDirection(cursor),
    value14: takeOptionalText(cursor),
    value15: takeOptionalText(cursor),
  }
}

/** null when empty; null and suspect when it is no number from `min` to `max`. */
function takeNumber(cursor: Cursor, min: number, max: number): number | null {
  const value = takeCount(cursor, max)
  if (value >= min) return value
  const text = value < 0 ? takeText(cursor) : String(value)
  if (text !== '') cursor.suspect ??= `"${text}" where a number from ${min} to ${max} was expected`
  return null
}

function takeCountDirection(cursor: Cursor): 'down' | 'up' | null {
  const word = takeText(cursor)
  if (word === 'cntDown') return 'down'
  const folded = word.toLowerCase()
  if (folded === 'cntup') return 'up'
  if (folded === 'cntdown') return 'down'
  if (word !== '') cursor.suspect ??= `"${word}" instead of cntDown or cntUp`
  return null
}
