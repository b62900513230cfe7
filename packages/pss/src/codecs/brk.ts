// The break between rounds. A break that is skipped ends without any message.
//
//   brk;00:59         tick
//   brk;0:00;stopEnd; ran out (one-digit minute)
//       |    '- stop | stopEnd
//       '- mm:ss, m:ss or seconds, up to 99:59
import { type Codec, formatShortTime, formatTime } from '../codec.ts'
import { takeTime } from '../cursor.ts'
import { takeOptionalText } from '../framing.ts'

export const brk: Codec<'brk'> = {
  stream: 'brk',
  decode(cursor) {
    const ms = takeTime(cursor)
    if (ms < 0) return 'not a time'
    const word = takeOptionalText(cursor)
    if (word === '') return { stream: 'brk', ms, action: null }
    const folded = word.toLowerCase()
    if (folded === 'stop') return { stream: 'brk', ms, action: 'stop' }
    return folded === 'stopend' ? { stream: 'brk', ms, action: 'stopEnd' } : `"${word}" is no action of the break`
  },
  encode({ ms, action }) {
    if (action === null) return `brk;${formatTime(ms)}`
    return `brk;${action === 'stopEnd' ? formatShortTime(ms) : formatTime(ms)};${action};`
  },
}
