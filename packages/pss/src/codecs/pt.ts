// A point was scored. One-shot: no later message repeats it, and a correction is not sent here.
//
//   pt1;3;
//     | '- 1 punch, 2 body, 3 head, 4 technical body, 5 technical head
//     '- 1 blue, 2 red
import { athleteOf, type Codec, sideOfToken } from '../codec.ts'
import { takeCount } from '../cursor.ts'
import type { PointKind } from '../message.ts'

const KINDS: readonly PointKind[] = ['punch', 'body', 'head', 'technicalBody', 'technicalHead']

export const pt: Codec<'pt'> = {
  stream: 'pt',
  decode(cursor, start) {
    const kind = KINDS[takeCount(cursor, KINDS.length) - 1]
    return kind === undefined ? 'point kind is not 1-5' : { stream: 'pt', side: sideOfToken(cursor, start), kind }
  },
  encode: ({ side, kind }) => `pt${athleteOf(side)};${KINDS.indexOf(kind) + 1};`,
}
