// Officials of the match. Undocumented, and so far always sent empty: that the two fields are name and country is inferred.
//
//   ref;;;ju1;;;ju2;;;ta;;;
//       || '- same for judge 1, judge 2 and the technical assistant
//       |'- country
//       '- name
import { type Codec, formatText } from '../codec.ts'
import { type Cursor, exhausted, markKey, takeMark, takeText } from '../cursor.ts'
import { skipToMessage, takeOptionalText } from '../framing.ts'
import type { MessageOf, Official } from '../message.ts'

const JUDGE_1 = markKey('ju1')
const JUDGE_2 = markKey('ju2')
const NOBODY: Official = { name: '', country: '' }

export const ref: Codec<'ref'> = {
  stream: 'ref',
  decode(cursor) {
    const behindToken = cursor.at
    const officials = takeOfficials(cursor)
    if (officials !== undefined) return officials
    // Not the layout we know: keep the first field, where a name would stand, and leave the rest to the next message.
    cursor.at = behindToken
    const referee = { name: takeOptionalText(cursor), country: '' }
    skipToMessage(cursor)
    cursor.suspect = 'officials not in the known layout'
    return { stream: 'ref', referee, judge1: NOBODY, judge2: NOBODY, assistant: NOBODY }
  },
  encode(message) {
    const { referee, judge1, judge2, assistant } = message
    return `ref;${format(referee)}ju1;${format(judge1)}ju2;${format(judge2)}ta;${format(assistant)}`
  },
}

function takeOfficials(cursor: Cursor): MessageOf<'ref'> | undefined {
  const referee = takeOfficial(cursor)
  if (!takeMark(cursor, JUDGE_1)) return undefined
  const judge1 = takeOfficial(cursor)
  if (!takeMark(cursor, JUDGE_2)) return undefined
  const judge2 = takeOfficial(cursor)
  if (exhausted(cursor) || takeText(cursor) !== 'ta') return undefined
  return { stream: 'ref', referee, judge1, judge2, assistant: takeOfficial(cursor) }
}

function takeOfficial(cursor: Cursor): Official {
  return { name: takeText(cursor), country: takeText(cursor) }
}

function format(official: Official): string {
  return `${formatText(official.name)};${formatText(official.country)};`
}
