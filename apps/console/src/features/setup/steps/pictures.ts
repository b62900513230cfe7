// All that the checklist looks at, as one picture. Null is unknown.
import type { HealthReport } from '@restrike/kernel/contract'
import type { ObsStatus, SetupCheck } from '@restrike/obs/contract'
import type { MatchState } from '@restrike/pss'
import type { RecorderStatus } from '@restrike/recorder/contract'
import type { Clip, ReplayStatus } from '@restrike/replay/contract'
import type { UdpStatus } from '@restrike/udp/contract'

/** What one OBS says of its settings. */
export interface ObsSetup {
  readonly connection: string
  /** Null while they are not known. */
  readonly checks: readonly SetupCheck[] | null
  /** Why they cannot be read. */
  readonly problem: string | null
}

/** A file that OBS wrote. */
export interface Written {
  readonly path: string | null
  readonly bytes: number | null
}

export interface Pictures {
  readonly udp: UdpStatus | null
  readonly obs: ObsStatus | null
  readonly setups: readonly ObsSetup[]
  readonly recorder: RecorderStatus | null
  readonly replay: ReplayStatus | null
  readonly health: HealthReport | null
  readonly match: MatchState | null
  /** The file written last, of today; null while there is none. */
  readonly written: Written | null
  /** The replay asked for last, of today. */
  readonly clip: Clip | null
  /** Our pages in OBS. */
  readonly overlays: number | null
}
