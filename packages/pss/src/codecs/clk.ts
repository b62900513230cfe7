// The round clock. One tick a second while it runs; nothing while it stands.
//
//   clk;01:59         tick
//   clk;01:45;stop;
//   clk;0:00;stopEnd; end of the round, whatever was left (one-digit minute)
//       |    '- start | stop | stopEnd
//       '- mm:ss, m:ss or seconds, up to 99:59
import { type Codec, formatShortTime, formatTime } from '../codec.ts'
import { takeTime } from '../cursor.ts'
import { takeOptionalText } from '../framing.ts'

export const clk: Codec<'clk'> = {
  stream: 'clk',
  decode(cursor) {
    const ms = takeTime(cursor)
    if (ms < 0) return 'not a time'
    const word = takeOptionalText(cursor)
    if (word === '') return { stream: 'clk', ms, action: null }
    const action = clockAction(word)
    return action === undefined ? `"${word}" is no action of the clock` : { stream: 'clk', ms, action }
  },
  encode({ ms, action }) {
    if (action === null) return `clk;${formatTime(ms)}`
    return `clk;${action === 'stopEnd' ? formatShortTime(ms) : formatTime(ms)};${action};`
  },
}

function clockAction(word: string): 'start' | 'stop' | 'stopEnd' | undefined {
  switch (word.toLowerCase()) {
    case 'start':
      return 'start'
    case 'stop':
      return 'stop'
    case 'stopend':
      return 'stopEnd'
    default:
      return undefined
  }
}
