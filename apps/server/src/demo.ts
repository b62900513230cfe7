// `--demo`: the bundled sample match, over and over, through the real socket like any other traffic.
import { setTimeout as sleep } from 'node:timers/promises'
import { demoMatch } from '@restrike/pss/scenarios'
import { contract, definePlugin, type Plugin } from '@restrike/sdk'
import { play } from '@restrike/player'

const pauseMs = 5_000

export function demoPlugin(port: number): Plugin {
  return definePlugin({
    contract: contract('demo', {}),
    start(ctx) {
      const { signal } = ctx
      const loop = async () => {
        while (!signal.aborted) {
          await play(demoMatch().entries, { host: '127.0.0.1', port, speed: 1, signal })
          await sleep(pauseMs, undefined, { signal })
        }
      }
      loop().catch((error: unknown) => {
        if (!signal.aborted) ctx.fail(error)
      })
      return {}
    },
  })
}
