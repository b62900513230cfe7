// The last lines before a moment: the end of an earlier run.
import type { LogLine } from '../contract.ts'
import { readLine, timeIn } from '../line.ts'
import { linesFrom, type Sources } from './source-lines.ts'

/** At most this many sources are read: the last ones. */
const mostSources = 3

export async function lastLines(before: string, count: number, { sources, ...parts }: Sources, signal: AbortSignal): Promise<LogLine[]> {
  const found: string[] = []
  for (const source of sources.toReversed().slice(0, mostSources)) {
    const here: string[] = []
    try {
      for await (const lines of linesFrom(source, parts, signal)) {
        here.push(...lines.filter((text) => timeIn(text) < before))
        here.splice(0, here.length - count)
      }
    } catch {
      // What could be read of it is better than nothing.
    }
    found.unshift(...here)
    if (found.length >= count) break
  }
  return found.slice(-count).flatMap((text) => readLine(text) ?? [])
}
