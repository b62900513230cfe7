// How replay is: whether each camera's buffer would answer now, whether all is kept. Pure.
import type { Health } from '@restrike/sdk'
import type { ReplayStatus, Trouble } from './contract.ts'

/** `stage`: what is wrong with the scenes of the stream; `lostRows`: what could not be kept. An OBS that is away is said by the connection itself, and not once more here. */
export function healthOf({ buffers }: Pick<ReplayStatus, 'buffers'>, stage: Trouble | null, lostRows: number): Health {
  if (lostRows > 0) {
    const reason = `${lostRows} changes of clips or of the ledger could not be kept: the database was away too long, or refuses them`
    return { status: 'degraded', reason, fix: 'See the database for the cause, and the log.' }
  }
  const trouble = buffers.find(({ state }) => state !== 'ready' && state !== 'away')?.trouble ?? stage
  return trouble ? { status: 'degraded', ...trouble } : { status: 'ok' }
}
