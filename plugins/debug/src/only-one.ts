// Work of which only one of its kind may be under way: a second one is refused, not queued.
import type { DebugContext } from './debug-context.ts'

/** `what`: in words, for the error. */
export function onlyOne(ctx: Pick<DebugContext, 'error'>, what: string): <T>(work: () => Promise<T>) => Promise<T> {
  let busy = false
  return async (work) => {
    if (busy) throw ctx.error('busy', { what }, `There is a ${what} under way already`)
    busy = true
    try {
      return await work()
    } finally {
      busy = false
    }
  }
}
