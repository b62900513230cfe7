// Hears from the other plugins which OBS there are and where they record.
import { hostname, networkInterfaces } from 'node:os'
import type { obs } from '@restrike/obs/contract'
import type { recorder } from '@restrike/recorder/contract'
import type { PluginContext } from '@restrike/sdk'
import { z } from 'zod'
import type { monitor } from './contract.ts'
import { foldObs, foldRecorder, foldSetFolder, type AllSeen } from './obs-seen.ts'

type Context = Pick<PluginContext<typeof monitor, typeof obs | typeof recorder>, 'call' | 'on'>

const FolderAnswer = z.object({ data: z.object({ recordDirectory: z.string().min(1) }) })

export interface Following {
  seen(): AllSeen
  /** In the slow interval: what is told only once may not hold any more, and a folder that nobody has told can be asked for. */
  ask(): Promise<void>
}

export function followObs(ctx: Context): Following {
  let seen: AllSeen = new Map()
  /** Connections asked for their folder since they came. */
  const asked = new Set<string>()
  ctx.on('obs.status', ({ connections }) => {
    seen = foldObs(seen, connections, ownNames())
    for (const { name, state } of connections) if (state !== 'connected') asked.delete(name)
  })
  ctx.on('recorder.status', (status) => {
    seen = foldRecorder(seen, status)
  })
  const askFolder = async (name: string): Promise<void> => {
    asked.add(name)
    const answer = await ctx.call('obs.request', { name, type: 'GetRecordDirectory' }).catch(() => undefined)
    const parsed = FolderAnswer.safeParse(answer)
    if (parsed.success) seen = foldSetFolder(seen, name, parsed.data.data.recordDirectory)
    // Asked too early, or while OBS was busy: once more the next time.
    else asked.delete(name)
  }
  return {
    seen: () => seen,
    async ask() {
      if (seen.size === 0) return
      const status = await ctx.call('obs.status', {}).catch(() => null)
      // That part of the program has stopped: nothing is known of any OBS.
      if (status === null) seen = foldObs(seen, [], ownNames())
      const without = [...seen.values()].filter(({ here, connected, folder }) => here && connected && folder === null)
      await Promise.all(without.filter(({ name }) => !asked.has(name)).map(({ name }) => askFolder(name)))
    },
  }
}

/** Asked anew each time: addresses come and go with the cable. */
function ownNames(): ReadonlySet<string> {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list?.map(({ address }) => address.toLowerCase()) ?? [])
  return new Set([hostname().toLowerCase(), ...addresses])
}
