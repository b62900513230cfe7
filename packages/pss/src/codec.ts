// What a codec is, and the few words several codecs share. No stream is decided here.
import type { Cursor } from './cursor.ts'
import type { KnownMessage, MessageOf, Side, Stream } from './message.ts'

/** Both directions of one stream. Neither throws. */
export interface Codec<S extends Stream> {
  readonly stream: S
  /**
   * Reads one message. `start` is where its first field begins; the cursor stands behind that field (for `port`: before it).
   * Returns the message with the cursor behind its last field, or the reason it must not be believed, with the cursor where reading failed.
   */
  decode(cursor: Cursor, start: number): MessageOf<S> | string
  /** The datagram real systems send for it. A method, not a property: so that any codec is also an {@link AnyCodec}. */
  encode(message: MessageOf<S>): string
}

/** A codec whose stream is not known at compile time. Its `encode` may be given messages of its own stream only. */
export interface AnyCodec {
  readonly stream: Stream
  decode(cursor: Cursor, start: number): KnownMessage | string
  encode(message: KnownMessage): string
}

/** Scores above this are refused: no round is scored that high, but a glued number is. */
export const MAX_SCORE = 999

/** Gam-jeoms of one round above this are refused; the rules end a round long before. */
export const MAX_GAM_JEOM = 99

/** Side of a token such as `pt1`, by its third character. */
export function sideOfToken(cursor: Cursor, start: number): Side {
  return cursor.text.charCodeAt(start + 2) === 0x31 ? 'blue' : 'red'
}

/** The wire's athlete number. */
export function athleteOf(side: Side): '1' | '2' {
  return side === 'blue' ? '1' : '2'
}

/** `mm:ss`, as the running clocks are sent. Part seconds are cut off. */
export function formatTime(ms: number): string {
  return formatShortTime(ms).padStart(5, '0')
}

/** `m:ss`, as it is sent with `stopEnd`. */
export function formatShortTime(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Text for a field. The wire has no escape, so a `;` in it is sent as a comma rather than as the end of the field. */
export function formatText(text: string): string {
  return text.includes(';') ? text.replaceAll(';', ',') : text
}
