// Tables as CSV, RFC 4180, as spreadsheets open them: a byte order mark says UTF-8, and no cell is a formula. Pure.

export type Cell = string | number | boolean | null | undefined

const byteOrderMark = '\uFEFF'
/** What a spreadsheet takes for the beginning of a formula, also behind spaces. */
const formula = /^\s*[=+\-@]|^[\t\r]/

/** The first line of a file. */
export function csvHeader(names: readonly string[]): string {
  return byteOrderMark + csvRow(names)
}

export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** Nothing for null and undefined. Only texts can come from outside, so only they are defused. */
function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
