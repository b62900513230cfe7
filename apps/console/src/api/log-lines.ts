// The lines of the log as they arrive, made into one list: each once, in order, no more than a page can hold. Pure.
import type { LogLine } from '@restrike/kernel/contract'

/** What is kept of the live log in the browser. */
export const keptLines = 20_000

/**
 * Adds lines of this run, whatever their order. Numbers begin again when the program does: then the lines before are of another run and go.
 * Not mutating.
 */
export function appendLines(lines: readonly LogLine[], arrived: readonly LogLine[], keep = keptLines): readonly LogLine[] {
  const last = lines.at(-1)
  if (arrived.length === 0) return lines
  if (last === undefined) return inOrder(arrived).slice(-keep)
  const restarted = arrived.some(({ n, at }) => n < last.n && Date.parse(at) > Date.parse(last.at))
  if (restarted) return inOrder(arrived.filter(({ at }) => Date.parse(at) >= Date.parse(last.at))).slice(-keep)
  if (arrived.every(({ n }, index) => n > (arrived[index - 1]?.n ?? last.n))) return [...lines, ...arrived].slice(-keep)
  return inOrder([...lines, ...arrived]).slice(-keep)
}

function inOrder(lines: readonly LogLine[]): readonly LogLine[] {
  return [...new Map(lines.map((line) => [line.n, line])).values()].toSorted((a, b) => a.n - b.n)
}
