// The overlays, wired: what is chosen comes from the settings, the pages are served by the front, OBS is told to load them.
import { controlHandle } from '@restrike/control/handle'
import { match } from '@restrike/match/contract'
import { obs, type ObsStatus } from '@restrike/obs/contract'
import { definePlugin, messageOf } from '@restrike/sdk'
import { settings } from '@restrike/settings/contract'
import { chosenIn, differing, optionsOf, settingOf, type Chosen } from './chosen.ts'
import { OverlayName, overlays, type Overlay, type OverlayOptions } from './contract.ts'
import { Refresher } from './refresher.ts'

/** The canvas that the pages are drawn for; OBS scales it. */
const picture = { width: 1920, height: 1080 }

export default definePlugin({
  contract: overlays,
  uses: [settings, obs],
  hears: [match],
  start(ctx) {
    let front: string | undefined
    let chosen: Chosen = {}
    let connections: ObsStatus['connections'] = []
    // Not known is not quiet: this may be a start in mid-match.
    let clockRuns = true
    const refresher = new Refresher({
      ask: async (name, type, data) => (await ctx.call('obs.request', { name, type, ...(data && { data }) })).data,
      front: () => front,
      connected: () => connections.filter(({ state }) => state === 'connected').map(({ name }) => name),
      quiet: () => ctx.config.refresh && !clockRuns,
      now: () => new Date(),
    })
    const look = () => {
      refresher
        .atFirstSight()
        .then((sources) => {
          for (const { connection, source } of sources) ctx.log.info(`"${source}" of OBS "${connection}" was loaded anew`)
        })
        .catch((error: unknown) => ctx.log.warn(`the pages in OBS could not be loaded anew: ${messageOf(error)}`))
    }
    ctx.acceptConfig(['refresh'], look)
    ctx.borrow(controlHandle, ({ url }) => {
      front = url
      look()
      return () => (front = undefined)
    })
    // Nothing is told before the settings are known: pages that are open keep what was chosen.
    ctx.on('settings.current', ({ values }) => {
      chosen = chosenIn(values)
      ctx.emit('options', { options: chosen })
    })
    ctx.on('obs.status', (status) => {
      connections = status.connections
      look()
    })
    ctx.on('match.state', ({ clock }) => {
      const stopped = clockRuns && !clock.running
      clockRuns = clock.running
      if (stopped) look()
    })

    const overlay = (name: OverlayName, options: OverlayOptions): Overlay => {
      return { name, url: `${front ?? ''}/overlay/${name}`, ...picture, options }
    }
    return {
      list: () => ({ overlays: OverlayName.options.map((name) => overlay(name, optionsOf(name, chosen))) }),
      set: async ({ name, options, changedBy }) => {
        await ctx.call('settings.set', { key: settingOf(name), value: differing(options), changedBy })
        return overlay(name, options)
      },
      sources: async () => ({ sources: await refresher.sources() }),
      refresh: async () => ({ sources: await refresher.refresh() }),
    }
  },
})
