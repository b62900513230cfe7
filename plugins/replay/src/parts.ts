// What the commands of the plugin work with. Types only.
import type { match } from '@restrike/match/contract'
import type { obs } from '@restrike/obs/contract'
import type { LiveMatchEvent } from '@restrike/pss'
import type { Position, recorder } from '@restrike/recorder/contract'
import type { PluginContext } from '@restrike/sdk'
import type { ClipStore } from './clip/clip-store.ts'
import type { Delays, StoredClip } from './clip/stored-clip.ts'
import type { replay } from './contract.ts'
import type { Ledger } from './ledger/ledger.ts'
import type { MediaThread } from './media/media.ts'
import type { Replay } from './replay.ts'

export type ReplayContext = PluginContext<typeof replay, typeof replay | typeof obs | typeof recorder | typeof match>

export interface Parts {
  readonly store: ClipStore
  readonly ledger: Ledger
  readonly replay: Replay
  /** For what may wait: cuts of closed files, checksums. */
  readonly background: MediaThread
  /** Of the library, absolute. */
  readonly folder: string
  readonly signal: AbortSignal
  delays(): Delays
  /** Where a moment is in the recordings; rejects where none has it. */
  positions(at: number, matchId: string | null): Promise<Position[]>
  /** What is known of a match's events, in any order, some perhaps twice. */
  eventsOf(matchId: string | null): Promise<readonly LiveMatchEvent[]>
  /** Deletes a clip and its files. */
  discard(clip: StoredClip): Promise<void>
}
