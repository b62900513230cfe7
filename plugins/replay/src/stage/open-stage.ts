// The stream's side, wired: reviews and decisions -> the banner for overlays, the scene on program. It never holds up replay.
import type { Banner, LedgerEntry, ReplayStatus, Trouble } from '../contract.ts'
import type { ReplayContext } from '../parts.ts'
import { bannerAfter, noBanner } from './banner.ts'
import { StageScene } from './stage-scene.ts'

export interface Stage {
  /** To be told of each status, and of the entry that changed. */
  look(status: ReplayStatus, open: readonly LedgerEntry[], changed: LedgerEntry | null): void
  /** Of the scene; null when all is well. */
  trouble(): Trouble | null
}

export function openStage(ctx: ReplayContext, changed: () => void): Stage {
  const scene = new StageScene({
    rules: () => ctx.config.scene,
    log: ctx.log,
    setScene: (name, wanted) => ctx.call('obs.scene.set', { name, scene: wanted }),
    changed,
  })
  ctx.on('obs.status', ({ connections }) => scene.takeObs(connections))
  let state = noBanner(Date.now())
  const tell = (banner: Banner): void => ctx.emit('banner', banner)
  tell(state.banner)
  return {
    look({ review }, open, entry) {
      const next = bannerAfter(state, { review, open, changed: entry, now: Date.now() })
      if (next.banner !== state.banner) tell(next.banner)
      state = next
      scene.show(next.banner.state === 'under-review')
    },
    trouble: () => scene.trouble,
  }
}
