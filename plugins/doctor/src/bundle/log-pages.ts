// The last lines of the log, page by page and the newest page first: one page is in memory at a time, however much there is.
import type { z } from 'zod'
import type { LogLine } from '@restrike/kernel/contract'
import { answered, unanswered, type Answer } from '../answer.ts'
import type { Asks } from '../ask.ts'

export type Line = z.infer<typeof LogLine>

export interface LogSpan {
  /** Ms since 1970. */
  readonly fromMs: number
  readonly toMs: number
  readonly lines: number
  readonly signal?: AbortSignal | undefined
}

export const pageLines = 5_000
const firstWindowMs = 60_000
const leastWindowMs = 100
const mostWindowMs = 24 * 3_600_000
const limitMs = 30_000
/** For all pages together: a log that is slow to read must not cost the whole bundle. */
const budgetMs = 45_000

/** Lines within a page are in order of time. What is left out is told in between, with the reason. */
export async function* logPages({ ask }: Pick<Asks, 'ask'>, { fromMs, toMs, lines, signal }: LogSpan): AsyncGenerator<Answer<Line[]>> {
  const deadline = performance.now() + budgetMs
  let windowMs = firstWindowMs
  let left = lines
  for (let end = toMs; end >= fromMs && left > 0; ) {
    signal?.throwIfAborted()
    const begin = Math.max(fromMs, end - windowMs + 1)
    const leftMs = deadline - performance.now()
    if (leftMs <= 0) {
      yield unanswered('doctor.late', `reading it took too long: what is older than ${new Date(end).toISOString()} is left out`)
      return
    }
    const span = { from: new Date(begin).toISOString(), to: new Date(end).toISOString() }
    const answer = await ask('log.search', { ...span, limit: pageLines }, { limitMs: Math.min(limitMs, leftMs), signal })
    if (!answer.ok) {
      yield unanswered(answer.code, `${span.from} to ${span.to}: ${answer.reason}`)
      return
    }
    const { lines: found, more } = answer.value
    // More than a page: the newest of them are those that were not told.
    if (more && end - begin + 1 > leastWindowMs) {
      windowMs = Math.max(leastWindowMs, Math.floor((end - begin + 1) / 4))
      continue
    }
    if (found.length > 0) yield answered(found.slice(-left))
    if (more) yield unanswered('doctor.dense', `${span.from} to ${span.to}: there was more than can be told`)
    left -= Math.min(left, found.length)
    end = begin - 1
    if (found.length < pageLines / 4) windowMs = Math.min(mostWindowMs, windowMs * 3)
  }
}

/** As a person reads it, and a machine still can. */
export function lineText({ at, level, subsystem, message, data }: Line): string {
  return `${at} ${level.padEnd(5)} ${subsystem.padEnd(10)} ${message}${data === null ? '' : ` ${data}`}`
}
