// Keeps the folder of downloads in order: what a killed program has left is mended, what is too old goes.
import type { Download } from './contract.ts'
import type { DebugContext } from './debug-context.ts'

export interface DownloadsKeeping {
  list(): Promise<Download[]>
  /** Settles when what a killed program has left is no longer touched; never rejects. */
  readonly mended: Promise<void>
}

const lookEveryMs = 3_600_000

export function keepDownloads(ctx: DebugContext): DownloadsKeeping {
  const mend = async (): Promise<void> => {
    const { mendLeftovers } = await import('./capture/mend.ts')
    const saved = await mendLeftovers(ctx.config.folder)
    if (saved.length > 0) ctx.log.warn('a capture was cut short when the program ended; it is kept to its last whole datagram', { saved })
  }
  const tidy = async (): Promise<void> => {
    const { removeOld } = await import('./downloads/folder.ts')
    const removed = await removeOld(ctx.config.folder, ctx.config.keepDays, Date.now())
    if (removed.length > 0) ctx.log.info('old downloads were removed', { removed })
  }
  const mended = mend().catch((error: unknown) => ctx.log.error('what was left unfinished in the folder of downloads stays', { error }))
  void mended.then(tidy).catch((error: unknown) => ctx.log.error('old downloads could not be removed', { error }))
  ctx.every(lookEveryMs, tidy)
  ctx.acceptConfig(['keepDays'], tidy)
  return {
    mended,
    list: async () => {
      const { listDownloads } = await import('./downloads/folder.ts')
      return listDownloads(ctx.config.folder)
    },
  }
}
