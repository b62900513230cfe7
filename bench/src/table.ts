// The report as text. Pure.
import type { Row, Target } from './row.ts'
import type { Spread } from './statistics.ts'

const heads = ['benchmark', 'what', 'figure (low-high)', 'baseline (low-high)', 'ratio (low-high)', 'target', 'met?', 'note']

export function tableOf(rows: readonly Row[]): string {
  const lines = [heads, ...rows.map(cellsOf)]
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const text = (line: readonly string[]) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [text(heads), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map((row) => text(cellsOf(row)))].join('\n')
}

function cellsOf(row: Row): string[] {
  const met = row.met === null ? '' : row.met ? 'yes' : 'NO'
  const targets = row.targets.map((target) => targetText(target, row.unit)).join(', ')
  return [
    row.benchmark,
    row.what,
    spreadText(row.figure, row.unit),
    spreadText(row.baseline, row.unit),
    spreadText(row.ratio, 'x'),
    targets,
    met,
    row.note,
  ]
}

function targetText({ of, atLeast, atMost }: Target, unit: string): string {
  const limit = atLeast === undefined ? `<= ${numberText(atMost ?? Number.NaN)}` : `>= ${numberText(atLeast)}`
  return `${limit}${of === 'ratio' ? 'x' : ` ${unit}`}`
}

function spreadText(spread: Spread | null, unit: string): string {
  if (!spread) return '-'
  const { median, low, high } = spread
  const range = low === high ? '' : ` (${numberText(low)}-${numberText(high)})`
  return `${numberText(median)}${unit === 'x' ? 'x' : ` ${unit}`}${range}`
}

/** Three digits that count; whole thousands with commas. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '?'
  if (Math.abs(value) >= 1_000) return Math.round(value).toLocaleString('en-US')
  return String(Number(value.toPrecision(3)))
}
