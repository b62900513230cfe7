// What carrying out needs of a connection: to ask OBS, to see what is known of it, to wait until something is seen.
import type { Logger } from '@restrike/sdk'
import type { Input, Moment, Observed } from './observed.ts'

export interface Port {
  readonly name: string
  /** OBS runs on this machine. */
  readonly local: boolean
  readonly log: Logger
  /** The file name format of this program that stands in OBS's profile, and its user's own that belongs there; null: it is there. */
  borrowed: { readonly ours: string; readonly own: string | null } | null
  observed(): Observed
  /** Rejects as ObsClient.call does, and with `obs.not-connected`. */
  call(type: string, data?: Readonly<Record<string, unknown>>, limitMs?: number): Promise<unknown>
  /** Lets the fold know of something that this program did. */
  tell(input: Input): void
  /** Resolves to true once it fits; to false after `limitMs` or when the connection is gone. */
  until(fits: (observed: Observed) => boolean, limitMs: number): Promise<boolean>
}

export function now(): Moment {
  return { at: Date.now(), monotonicMs: performance.now() }
}
