// The monitor, wired: the machine, this program and OBS -> samples -> everybody, and the history.
import path from 'node:path'
import { database } from '@restrike/database/contract'
import { obs } from '@restrike/obs/contract'
import { recorder } from '@restrike/recorder/contract'
import { definePlugin, secondsBuckets } from '@restrike/sdk'
import { monitor } from './contract.ts'
import { tellFigures } from './figures.ts'
import { followObs } from './follow-obs.ts'
import { History } from './history/history.ts'
import { stretchOf } from './history/pick.ts'
import { keepHistory } from './keeping.ts'
import { beginMonitoring } from './monitoring.ts'
import { OwnProcess } from './own-process.ts'
import { placesOf } from './places.ts'
import { Sampler } from './sampler.ts'
import { thisMachine } from './this-machine.ts'
import { stepSaidForMs } from './words.ts'

export default definePlugin({
  contract: monitor,
  uses: [database, obs, recorder],
  async start(ctx) {
    const folder = path.resolve(ctx.config.folder)
    const following = followObs(ctx)
    const sampler = new Sampler({
      machine: await thisMachine(),
      own: ctx.own(new OwnProcess()),
      signal: ctx.signal,
      places: () => placesOf(folder, following.seen()),
      obs: () => following.seen(),
    })
    const sinceStepMs = (): number => performance.now() - (sampler.clock.lastStep?.monotonicMs ?? -Infinity)
    const history = new History()
    const keeping = keepHistory(ctx, history, () => sinceStepMs() > stepSaidForMs)
    tellFigures(ctx.metrics, sampler, history)
    const took = ctx.metrics.histogram('look_seconds', 'Taking a sample', secondsBuckets)
    beginMonitoring(ctx, { folder, sampler, following, history, keeping, took })

    return {
      current: () => {
        if (sampler.last) return sampler.last
        throw ctx.error('not-yet', {}, 'Nothing has been measured yet; ask again in a second')
      },
      history: async ({ series, from, to, resolution }) => {
        const nowMs = Date.now()
        const question = { series: [...new Set(series)], stretch: stretchOf(from, to, nowMs), resolution, nowMs }
        const answer = await history.ask({ ...question, intervalMs: ctx.config.intervalMs })
        if (answer) return answer
        const why = keeping.problem() ?? 'the database is not there'
        throw ctx.error('history-unavailable', {}, `What was measured before this program started cannot be read: ${why}`)
      },
    }
  },
})
