// The small questions that the recorder asks an OBS while it records.
import type { obs } from '@restrike/obs/contract'
import type { PluginContext } from '@restrike/sdk'
import type { recorder } from './contract.ts'
import type { Asks } from './watched.ts'

type Context = Pick<PluginContext<typeof recorder, typeof obs>, 'call'>

/** Large enough that a camera's noise shows, small enough to cost nothing. */
const look = { width: 96, height: 54, format: 'bmp' } as const

export function askObs(ctx: Context): Asks {
  return {
    picture: async (name) => (await ctx.call('obs.screenshot', { name, ...look })).image,
    unsafeFormat: async (name) => {
      const { checks } = await ctx.call('obs.setup', { name })
      const format = checks.find(({ key }) => key === 'format')
      return format?.ok === false ? format.current : null
    },
  }
}
