// Reads the `;` separated fields of one datagram in place, so that numbers and times never become strings. Knows no stream.

/** Where reading stands. `at` is the first character of the next field, or the length of the text when none is left. */
export interface Cursor {
  readonly text: string
  at: number
  /** Set by a codec that used an odd value; becomes `suspect` of the message being read. */
  suspect: string | undefined
}

const SEPARATOR = 0x3b
const COLON = 0x3a
const ZERO = 0x30
const MAX_SECONDS = 99 * 60 + 59

/** Key of a three-character mark such as `clk` or `st1`, comparable with {@link markAt}. */
export function markKey(mark: string): number {
  return (mark.charCodeAt(0) << 16) | (mark.charCodeAt(1) << 8) | mark.charCodeAt(2)
}

/** Key of the field starting at `at` when it has exactly three ASCII characters, else 0. */
export function markAt(text: string, at: number): number {
  const end = at + 3
  if (end > text.length || (end < text.length && text.charCodeAt(end) !== SEPARATOR)) return 0
  const first = text.charCodeAt(at)
  const second = text.charCodeAt(at + 1)
  const third = text.charCodeAt(at + 2)
  return (first | second | third) > 0x7f ? 0 : (first << 16) | (second << 8) | third
}

/** Passes the three-character mark when it is the next field. */
export function takeMark(cursor: Cursor, key: number): boolean {
  if (markAt(cursor.text, cursor.at) !== key) return false
  cursor.at = behind(cursor.text, cursor.at + 3)
  return true
}

/** The character behind a field that ends at `end`: past its separator, if it has one. */
export function behind(text: string, end: number): number {
  return end < text.length ? end + 1 : text.length
}

/** True when no field with content is left; an empty last field is nobody's. */
export function exhausted(cursor: Cursor): boolean {
  return cursor.at >= cursor.text.length
}

/** The next field as it stands, '' when it is empty or there is none. */
export function takeText(cursor: Cursor): string {
  const { text, at } = cursor
  const separator = text.indexOf(';', at)
  const end = separator === -1 ? text.length : separator
  cursor.at = behind(text, end)
  return at === end ? '' : text.slice(at, end)
}

/** A whole number from 0 to `max`, or -1; on -1 the cursor stays before the field. */
export function takeCount(cursor: Cursor, max: number): number {
  const { text } = cursor
  const { length } = text
  let at = cursor.at
  let value = 0
  for (; at < length; at++) {
    const digit = text.charCodeAt(at) - ZERO
    if (digit === SEPARATOR - ZERO) break
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
    if (value > max) return -1
  }
  if (at === cursor.at) return -1
  cursor.at = behind(text, at)
  return value
}

/** `m:ss`, `mm:ss` or seconds alone, up to 99:59, in ms; or -1 with the cursor before the field. Seconds from 60 on are used, and suspect. */
export function takeTime(cursor: Cursor): number {
  const { text } = cursor
  const { length } = text
  let at = cursor.at
  let minutes = -1
  let value = 0
  let digits = 0
  for (; at < length; at++) {
    const digit = text.charCodeAt(at) - ZERO
    if (digit === SEPARATOR - ZERO) break
    if (digit === COLON - ZERO && minutes < 0 && digits > 0) {
      minutes = value
      value = 0
      digits = 0
    } else if (digit < 0 || digit > 9 || digits === 4) return -1
    else {
      value = value * 10 + digit
      digits++
    }
  }
  return finishTime(cursor, at, minutes, value, digits)
}

function finishTime(cursor: Cursor, end: number, minutes: number, seconds: number, digits: number): number {
  if (minutes < 0 ? digits === 0 : digits !== 2) return -1
  const total = minutes > 0 ? minutes * 60 + seconds : seconds
  if (total > MAX_SECONDS) return -1
  if (seconds > 59) cursor.suspect = `${seconds} seconds in a time, read as ${total} s`
  cursor.at = behind(cursor.text, end)
  return total * 1000
}
