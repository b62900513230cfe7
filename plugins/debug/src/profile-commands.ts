// The commands that look into the running program: CPU profile and heap snapshot. Each writes one file, whole or not at all.
import { writeFile } from 'node:fs/promises'
import type { Handlers } from '@restrike/sdk'
import { cannotWrite } from './cannot-write.ts'
import type { debug } from './contract.ts'
import type { DebugContext } from './debug-context.ts'
import { nameOf } from './downloads/names.ts'
import { onlyOne } from './only-one.ts'
import { isMatchRunning } from './profile/match-running.ts'
import type { StallKeeping } from './stall-keeping.ts'

type Commands = Pick<Handlers<typeof debug>, 'cpu-profile' | 'heap-snapshot'>

export function profileCommands(ctx: DebugContext, { excuse }: Pick<StallKeeping, 'excuse'>): Commands {
  let phase: Parameters<typeof isMatchRunning>[0]
  ctx.on('match.state', (state) => {
    phase = state.phase
  })
  const oneProfile = onlyOne(ctx, 'CPU profile')
  const oneSnapshot = onlyOne(ctx, 'heap snapshot')
  /** Loaded when it is needed: the program is to start quickly. */
  const whole = async (name: string, signal: AbortSignal, fill: (file: string) => unknown) => {
    const { writeWhole } = await import('./downloads/folder.ts')
    return writeWhole(ctx.config.folder, name, fill).catch((error: unknown) => {
      throw signal.aborted ? error : cannotWrite(ctx, name, error)
    })
  }
  return {
    'cpu-profile': ({ seconds }, { signal }) =>
      oneProfile(async () => {
        const { recordCpuProfile } = await import('./profile/cpu-profile.ts')
        // Recorded within, so that a folder that cannot be made is told at once.
        return whole(`${nameOf('cpu', Date.now())}.cpuprofile`, signal, async (file) => {
          await writeFile(file, await recordCpuProfile({ seconds, signal, excuse }))
        })
      }),
    'heap-snapshot': ({ force }, { signal }) =>
      oneSnapshot(async () => {
        if (isMatchRunning(phase) && !force)
          throw ctx.error('match-running', {}, `A heap snapshot stops the program for seconds, and a match is on (${phase})`)
        const { writeHeapSnapshot } = await import('node:v8')
        let stoppedMs = 0
        const download = await whole(`${nameOf('heap', Date.now())}.heapsnapshot`, signal, (file) => {
          const began = performance.now()
          excuse(() => writeHeapSnapshot(file))
          stoppedMs = Math.round(performance.now() - began)
        })
        return { ...download, stoppedMs }
      }),
  }
}
