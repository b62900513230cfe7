// Where messages begin and end inside a datagram: the first fields that open one, and the way to the next. Reads no values.
import { behind, type Cursor, markAt, markKey, takeText } from './cursor.ts'
import type { Stream } from './message.ts'

/** Rounds 1 to 9 exist on the wire: three are fought, golden rounds are possible, a token has room for one digit. */
export const MAX_ROUND = 9

/** `Udp Port N connected` is the only opening which is no token of three characters. */
const PORT_OPENING = 'Udp Port '

/** The first fields of every stream except `port`. All have three characters, which is what makes dispatch a number. */
export const STREAM_TOKENS: Readonly<Record<Exclude<Stream, 'port'>, readonly string[]>> = {
  pre: ['pre'],
  ref: ['ref'],
  at: ['at1', 'at2'],
  mch: ['mch'],
  wg: ['wg1', 'wg2'],
  wrd: ['wrd'],
  s: ['s11', 's12', 's13', 's14', 's15', 's16', 's17', 's18', 's19', 's21', 's22', 's23', 's24', 's25', 's26', 's27', 's28', 's29'],
  sc: ['sc1', 'sc2'],
  avt: ['avt'],
  clk: ['clk'],
  rnd: ['rnd'],
  sup: ['sup'],
  rdy: ['rdy'],
  pt: ['pt1', 'pt2'],
  hl: ['hl1', 'hl2'],
  ij: ['ij0', 'ij1', 'ij2'],
  ch: ['ch0', 'ch1', 'ch2'],
  brk: ['brk'],
  rst: ['rst'],
  rsr: ['rsr'],
  win: ['win'],
  wmh: ['wmh'],
}

const tokenKeys: ReadonlySet<number> = new Set(Object.values(STREAM_TOKENS).flat().map(markKey))

/** True when the field starting at `at` is the port announcement. */
export function opensPort(text: string, at: number): boolean {
  return text.startsWith(PORT_OPENING, at)
}

/** True when the field starting at `at` opens a message of the protocol. */
export function opensMessage(text: string, at: number): boolean {
  return tokenKeys.has(markAt(text, at)) || opensPort(text, at)
}

/** The next field unless it opens another message, or stands on a new line: for fields which may be left out. Else ''. */
export function takeOptionalText(cursor: Cursor): string {
  const { text, at } = cursor
  if (at >= text.length || opensMessage(text, at)) return ''
  const first = text.charCodeAt(at)
  return first === 0x0d || first === 0x0a ? '' : takeText(cursor)
}

/** Moves to the first field, this one included, which opens a message; to the end if there is none. */
export function skipToMessage(cursor: Cursor): void {
  const { text } = cursor
  let at = cursor.at
  while (at < text.length && !opensMessage(text, at)) {
    const separator = text.indexOf(';', at)
    at = behind(text, separator === -1 ? text.length : separator)
    while (isWhite(text.charCodeAt(at))) at++
  }
  cursor.at = at
}

/** Passes empty fields, blanks and line ends between messages. */
export function skipBlank(cursor: Cursor): void {
  const { text } = cursor
  let at = cursor.at
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code !== 0x3b && !isWhite(code)) break
    at++
  }
  cursor.at = at
}

/** The datagram without blanks and line ends around it; the same string when there are none. */
export function trimDatagram(text: string): string {
  return isWhite(text.charCodeAt(0)) || isWhite(text.charCodeAt(text.length - 1)) ? text.trim() : text
}

/** Space, tab and line ends. A NUL byte is text. */
function isWhite(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d)
}
