// What a clip asks of each camera, and what one way to a film brings. Types only.
import type { StoredFilm } from './stored-clip.ts'
import type { Trouble } from '../contract.ts'

/** The stretch of time that is wanted of every camera, ms since 1970. */
export interface Shot {
  readonly clipId: string
  readonly matchId: string | null
  /** Where a cut begins, and where a film must begin at the latest to do. */
  readonly fromAt: number
  readonly neededAt: number
  readonly toAt: number
  /** The replay buffer is asked first; a moment of long ago is in the recordings only. */
  readonly buffer: boolean
  /** When the order came: time limits count from here. Monotonic: the clock on the wall may be set meanwhile. */
  readonly orderedMs: number
  /** Below the library's folder, without ending. */
  readonly name: string
}

/** `endMissing`: of a recording that is being written, whose end is not in its file yet. */
export type Way =
  | { readonly ok: true; readonly film: StoredFilm; readonly times?: BufferTimes; readonly endMissing?: boolean }
  | { readonly ok: false; readonly trouble: Trouble }

export interface BufferTimes {
  readonly askedAt: number
  readonly savedAt: number
}

export function failed(reason: string, fix: string): Way {
  return { ok: false, trouble: { reason, fix } }
}
