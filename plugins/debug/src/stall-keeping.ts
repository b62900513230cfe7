// Stalls, from the watch to everybody: kept, logged (not without end), measured, announced. The watch itself begins a moment after the start.
import { secondsBuckets } from '@restrike/sdk'
import type { Stall } from './contract.ts'
import type { DebugContext } from './debug-context.ts'
import { tellingFrame } from './stalls/frame-text.ts'
import { rateLimit } from './stalls/rate-limit.ts'
import type { StallWatch } from './stalls/stall-watch.ts'

export interface StallKeeping {
  /** Newest first. */
  stalls(limit: number): Stall[]
  /** Runs what stops this thread on purpose: no stall. */
  excuse<T>(work: () => T): T
}

const keptStalls = 200
/** Loading and starting everything holds the thread up, which is no news. */
const beginAfterMs = 1_000
const logged = { count: 6, perMs: 60_000 }

export function keepStalls(ctx: DebugContext): StallKeeping {
  let kept: Stall[] = []
  let watch: StallWatch | undefined
  /** Counts the changes: what was begun before the last one is not wanted any more. */
  let turn = 0
  const mayLog = rateLimit(logged.count, logged.perMs)
  const seconds = ctx.metrics.histogram(
    'stall_seconds',
    'How long the event loop answered nothing, of stalls that were told.',
    secondsBuckets,
  )

  const stalled = (stall: Stall): void => {
    kept = [stall, ...kept].slice(0, keptStalls)
    seconds.observe(stall.durationMs / 1000)
    const { allowed, heldBack } = mayLog(performance.now())
    const where = tellingFrame(stall.stack) ?? 'what it was doing could not be seen'
    if (allowed) ctx.log.warn(`the program answered nothing for ${stall.durationMs} ms: ${where}`, { ...stall, heldBack })
    ctx.emit('stall', stall)
  }
  const end = async (): Promise<void> => {
    turn++
    const ended = watch
    watch = undefined
    await ended?.[Symbol.asyncDispose]()
  }
  const begin = async (): Promise<void> => {
    const mine = ++turn
    if (!ctx.config.watchStalls) return
    const { StallWatch: Watch } = await import('./stalls/stall-watch.ts')
    const { stallMs, folder } = ctx.config
    if (mine === turn) watch = new Watch({ stallMs, folder, log: ctx.log, stalled })
  }
  ctx.own(end)
  ctx.after(beginAfterMs, begin)
  ctx.acceptConfig(['stallMs', 'watchStalls'], async () => {
    await end()
    await begin()
  })
  return {
    stalls: (limit) => kept.slice(0, limit),
    excuse: (work) => (watch ? watch.excuse(work) : work()),
  }
}
