// From message to datagram text, in the form real systems send. Checks nothing: values out of range are written as they are.
import type { AnyCodec } from './codec.ts'
import { codecs } from './codecs/index.ts'
import type { KnownMessage } from './message.ts'

/** One datagram holding the message. Decoding it gives the message back, less a `suspect`; a `;` inside a text becomes a comma. */
export function encodeMessage(message: KnownMessage): string {
  const codec: AnyCodec = codecs[message.stream]
  return codec.encode(message)
}
