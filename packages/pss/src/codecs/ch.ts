// A request for video review, or the answer to one.
//
//   ch1;              asked
//   ch1;1;            accepted       ch1;0;   denied      ch1;-1   cancelled
//   ch1;1;0;          accepted and lost
//     | | '- 1 won, 0 lost
//     | '- 1, 0, -1
//     '- 0 referee, 1 blue, 2 red
import { athleteOf, type Codec, sideOfToken } from '../codec.ts'
import { takeOptionalText } from '../framing.ts'
import type { MessageOf } from '../message.ts'

type Step = MessageOf<'ch'>['step']

/** Step by `answer;result`. A result that answers nothing is missing: it must not pass for a new request. */
const STEPS: ReadonlyMap<string, Step> = new Map([
  [';', 'request'],
  ['1;', 'accepted'],
  ['1;1', 'won'],
  ['1;0', 'lost'],
  ['0;', 'denied'],
  ['0;0', 'denied'],
  ['0;1', 'denied'],
  ['-1;', 'cancelled'],
  ['-1;0', 'cancelled'],
  ['-1;1', 'cancelled'],
])

const ANSWERS: Readonly<Record<Step, string>> = {
  request: ';',
  accepted: ';1;',
  denied: ';0;',
  cancelled: ';-1',
  won: ';1;1;',
  lost: ';1;0;',
}

export const ch: Codec<'ch'> = {
  stream: 'ch',
  decode(cursor, start) {
    const by = cursor.text.charCodeAt(start + 2) === 0x30 ? 'referee' : sideOfToken(cursor, start)
    const answer = takeOptionalText(cursor)
    const result = takeOptionalText(cursor)
    const step = STEPS.get(`${answer};${result}`)
    if (step === undefined) return 'challenge answer is not [1|0|-1[;1|0]]'
    if (step === 'cancelled' && result !== '') cursor.suspect = 'cancelled, yet with a result'
    if (step === 'denied' && result === '1') cursor.suspect = 'denied, yet won'
    return { stream: 'ch', by, step }
  },
  encode: ({ by, step }) => `ch${by === 'referee' ? '0' : athleteOf(by)}${ANSWERS[step]}`,
}
