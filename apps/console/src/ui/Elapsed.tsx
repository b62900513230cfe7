// A running time that ticks by itself.
import { useElapsed } from '../api/use-elapsed.ts'
import { formatRunning } from './format.ts'

/** Often enough that no second is skipped. */
const tickMs = 250

/** `since`: a server time. */
export function Elapsed({ since }: { readonly since: string }) {
  return <time>{formatRunning(useElapsed(since, tickMs))}</time>
}
