// From datagram to messages. Never throws: what cannot be read becomes `invalid` or `unknown`, with its text.
import { codecAt } from './codecs/index.ts'
import { behind, type Cursor, takeText } from './cursor.ts'
import { skipBlank, skipToMessage, trimDatagram } from './framing.ts'
import type { PssMessage } from './message.ts'

/** All messages of one datagram, in order; at least one. A datagram without any content is one `unknown`. */
export function decodeDatagram(text: string): PssMessage[] {
  const cursor: Cursor = { text: trimDatagram(text), at: 0, suspect: undefined }
  const { length } = cursor.text
  skipBlank(cursor)
  if (cursor.at === length) return [{ stream: 'unknown', text }]
  const messages = [takeMessage(cursor)]
  skipBlank(cursor)
  while (cursor.at < length) {
    messages.push(takeMessage(cursor))
    skipBlank(cursor)
  }
  return messages
}

/** A datagram as it came off the socket, decoded. */
export interface DecodedBytes {
  /** UTF-8; what is not becomes U+FFFD, a byte order mark is dropped. */
  readonly text: string
  readonly messages: PssMessage[]
}

const utf8 = new TextDecoder()

/** As {@link decodeDatagram}, from bytes. */
export function decodeBytes(bytes: Uint8Array): DecodedBytes {
  const text = utf8.decode(bytes)
  return { text, messages: decodeDatagram(text) }
}

function takeMessage(cursor: Cursor): PssMessage {
  const { text } = cursor
  const start = cursor.at
  const codec = codecAt(text, start)
  if (codec === undefined) {
    takeText(cursor)
    skipToMessage(cursor)
    return { stream: 'unknown', text: text.slice(start, cursor.at) }
  }
  if (codec.stream !== 'port') cursor.at = behind(text, start + 3)
  const message = codec.decode(cursor, start)
  const { suspect } = cursor
  cursor.suspect = undefined
  if (typeof message !== 'string') return suspect === undefined ? message : { ...message, suspect }
  if (cursor.at === start) takeText(cursor)
  skipToMessage(cursor)
  return { stream: 'invalid', of: codec.stream, text: text.slice(start, cursor.at), reason: message }
}
