// The two athletes. Athlete 1 is blue. Names are positional text: one that reads like a token is still a name.
//
//   at1;Lind A.;Lind Anna;SWE;at2;Rossi M.;Rossi Maria;ITA;
//       |       |         '- country, three letters, not always an IOC code
//       |       '- long name
//       '- short name
import { type Codec, formatText, sideOfToken } from '../codec.ts'
import { type Cursor, exhausted, markKey, takeMark, takeText } from '../cursor.ts'
import type { AnnouncedAthlete } from '../message.ts'

const AT2 = markKey('at2')

export const at: Codec<'at'> = {
  stream: 'at',
  decode(cursor, start) {
    if (exhausted(cursor)) return 'athlete without fields'
    const first = takeAthlete(cursor)
    if (sideOfToken(cursor, start) === 'red') return { stream: 'at', red: first }
    return takeMark(cursor, AT2) ? { stream: 'at', blue: first, red: takeAthlete(cursor) } : { stream: 'at', blue: first }
  },
  encode: ({ blue, red }) => (blue === undefined ? '' : `at1;${format(blue)}`) + (red === undefined ? '' : `at2;${format(red)}`),
}

function takeAthlete(cursor: Cursor): AnnouncedAthlete {
  const shortName = takeText(cursor)
  const longName = takeText(cursor)
  if (exhausted(cursor)) cursor.suspect = 'athlete without country field'
  return { shortName, longName, country: takeText(cursor) }
}

function format(athlete: AnnouncedAthlete): string {
  return `${formatText(athlete.shortName)};${formatText(athlete.longName)};${formatText(athlete.country)};`
}
