// Statistics of a round that has ended. Undocumented; places 4 and 5 are inferred, the others agree with the scores.
//
//   rst;1;st1;0;6;0;0;0;0;st2;3;2;0;0;0;1;
//       |     | | | | | '- gam-jeoms        each 0-999
//       |     | | | | '- technical head
//       |     | | | '- technical body
//       |     | | '- punch
//       |     | '- head
//       |     '- body
//       '- round, 1-9
import { type Codec, MAX_SCORE } from '../codec.ts'
import { type Cursor, markKey, takeCount, takeMark } from '../cursor.ts'
import { MAX_ROUND } from '../framing.ts'
import type { RoundStatistics } from '../message.ts'

const ST1 = markKey('st1')
const ST2 = markKey('st2')

export const rst: Codec<'rst'> = {
  stream: 'rst',
  decode(cursor) {
    const round = takeCount(cursor, MAX_ROUND)
    if (round < 1) return `round is not 1-${MAX_ROUND}`
    const blue = takeMark(cursor, ST1) ? takeStatistics(cursor) : undefined
    if (blue === undefined) return 'no six numbers behind st1'
    const red = takeMark(cursor, ST2) ? takeStatistics(cursor) : undefined
    return red === undefined ? 'no six numbers behind st2' : { stream: 'rst', round, blue, red }
  },
  encode: ({ round, blue, red }) => `rst;${round};st1;${format(blue)};st2;${format(red)};`,
}

function takeStatistics(cursor: Cursor): RoundStatistics | undefined {
  const body = takeCount(cursor, MAX_SCORE)
  const head = takeCount(cursor, MAX_SCORE)
  const punch = takeCount(cursor, MAX_SCORE)
  const technicalBody = takeCount(cursor, MAX_SCORE)
  const technicalHead = takeCount(cursor, MAX_SCORE)
  const gamJeom = takeCount(cursor, MAX_SCORE)
  // A failed read stays where it is, so all reads behind it fail too and the last one tells.
  return gamJeom < 0 ? undefined : { body, head, punch, technicalBody, technicalHead, gamJeom }
}

function format(statistics: RoundStatistics): string {
  const { body, head, punch, technicalBody, technicalHead, gamJeom } = statistics
  return `${body};${head};${punch};${technicalBody};${technicalHead};${gamJeom}`
}
