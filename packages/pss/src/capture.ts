// Capture files (`.pss`): datagrams with their times, one a line. Text only; reading and playing files is done elsewhere.
//
//   # comment
//   12.345<TAB>clk;01:59
//   '- seconds since the first datagram

/** One captured datagram. `atMs` counts from the first one. */
export interface CaptureEntry {
  readonly atMs: number
  readonly text: string
}

/** What was wrong with a line, counted from 1. */
export interface CaptureError {
  readonly ok: false
  readonly line: number
  readonly reason: string
}

export type CaptureResult = { readonly ok: true; readonly entries: CaptureEntry[] } | CaptureError

const TIME = /^\d{1,9}(?:\.\d{1,6})?$/

/** Reads a capture file's text. Blank lines and comments are passed over; the first bad line ends it. */
export function parseCapture(text: string): CaptureResult {
  const entries: CaptureEntry[] = []
  const lines = (text.startsWith('\uFEFF') ? text.slice(1) : text).split('\n')
  for (const [index, raw] of lines.entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (line.startsWith('#') || line.trim() === '') continue
    const tab = line.indexOf('\t')
    if (tab === -1) return { ok: false, line: index + 1, reason: 'no tab between time and datagram' }
    const time = line.slice(0, tab)
    if (!TIME.test(time)) return { ok: false, line: index + 1, reason: `"${time.slice(0, 40)}" is not a time in seconds such as 12.345` }
    entries.push({ atMs: Math.round(Number(time) * 1000), text: line.slice(tab + 1) })
  }
  return { ok: true, entries }
}

/** A capture file's text. A line cannot hold a line end, so those around a datagram are dropped and those inside become blanks. */
export function formatCapture(entries: Iterable<CaptureEntry>, comments: readonly string[] = []): string {
  let text = ''
  for (const comment of comments.flatMap((entry) => entry.split(/\r?\n/))) text += comment === '' ? '#\n' : `# ${comment}\n`
  for (const entry of entries) text += `${(entry.atMs / 1000).toFixed(3)}\t${oneLine(entry.text)}\n`
  return text
}

function oneLine(text: string): string {
  return text.replace(/^[\r\n]+|[\r\n]+$/g, '').replace(/[\r\n]+/g, ' ')
}
