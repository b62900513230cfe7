// Announcement of the sender's UDP output. Not a state of the match.
//
//   Udp Port 8888 connected;
//   Udp Port 8888 disconnected;
//            |    '- connected | disconnected
//            '- port of the receiver, 1-65535
import type { Codec } from '../codec.ts'
import { takeText } from '../cursor.ts'

const FORM = /^Udp Port (\d{1,5}) (connected|disconnected)$/

export const port: Codec<'port'> = {
  stream: 'port',
  decode(cursor, start) {
    const match = FORM.exec(takeText(cursor))
    const number = Number(match?.[1])
    if (number >= 1 && number <= 65_535) return { stream: 'port', port: number, connected: match?.[2] === 'connected' }
    cursor.at = start
    return 'not "Udp Port 1-65535 connected|disconnected"'
  },
  encode: (message) => `Udp Port ${message.port} ${message.connected ? 'connected' : 'disconnected'};`,
}
