// The two rhythms of the monitor: each quick look becomes a sample that is told and kept, each slow one refreshes what that is made of.
import type { Histogram, Logger, PluginContext } from '@restrike/sdk'
import type { monitor } from './contract.ts'
import type { Following } from './follow-obs.ts'
import type { History } from './history/history.ts'
import type { Keeping } from './keeping.ts'
import { repeat } from './repeat.ts'
import type { Sampler } from './sampler.ts'
import { healthOf, stepWords } from './words.ts'
import { within } from './within.ts'

type Context = Pick<PluginContext<typeof monitor, typeof monitor>, 'acceptConfig' | 'config' | 'emit' | 'health' | 'own' | 'signal'> & {
  readonly log: Pick<Logger, 'error' | 'warn'>
}

export interface Parts {
  readonly folder: string
  readonly sampler: Sampler
  readonly following: Following
  readonly history: History
  readonly keeping: Keeping
  readonly took: Histogram
}

/** When the program starts there is better to do. */
const startMs = 250
/** For the first sample; what is not looked at by then comes into a later one. */
const firstLookMs = 1_000

export function beginMonitoring(ctx: Context, parts: Parts): void {
  const { sampler, following, history, took } = parts
  const tellHealth = healthTeller(ctx, parts)
  const look = async (): Promise<void> => {
    const began = performance.now()
    const { steps } = sampler.clock
    const sample = await sampler.look()
    if (ctx.signal.aborted) return
    const { lastStep } = sampler.clock
    if (sampler.clock.steps > steps && lastStep) ctx.log.warn(stepWords(lastStep), { byMs: lastStep.byMs })
    tellHealth(sample === undefined)
    if (!sample) return
    took.observe((performance.now() - began) / 1000)
    history.take(sample, ctx.config.history)
    ctx.emit('current', sample)
  }
  const lookSlowly = async (): Promise<void> => {
    await following.ask()
    await sampler.lookSlowly()
  }
  const failed = (error: unknown): void => ctx.log.error('the machine could not be looked at', { error })
  const slow = ctx.own(repeat({ afterMs: startMs, everyMs: () => ctx.config.slowIntervalMs, run: lookSlowly, failed }))
  const quick = ctx.own(
    repeat({
      afterMs: startMs,
      everyMs: () => ctx.config.intervalMs,
      run: look,
      failed,
      waitFor: within(startMs + firstLookMs, slow.first),
    }),
  )
  ctx.acceptConfig(['intervalMs', 'slowIntervalMs', 'history'], () => {
    slow.again()
    quick.again()
  })
}

/** Says what has changed, and only that. */
function healthTeller(ctx: Context, { sampler, folder, keeping }: Parts): (silent: boolean) => void {
  let told = ''
  return (silent) => {
    const now = healthOf({
      ...{ lastStep: sampler.clock.lastStep, monotonicMs: performance.now(), folder, silent },
      ...{ folderProblem: sampler.folderProblem(folder), historyProblem: keeping.problem() },
    })
    const text = JSON.stringify(now)
    if (text === told) return
    told = text
    ctx.health(now)
  }
}
