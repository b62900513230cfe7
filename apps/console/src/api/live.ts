// Hot state: the whole pictures that the server pushes, as last heard. Null means unknown, never "nothing".
import type { AlarmsStatus } from '@restrike/alarms/contract'
import type { ManualStatus } from '@restrike/match/contract'
import type { ConfigStatus, HealthReport } from '@restrike/kernel/contract'
import type { MonitorSample } from '@restrike/monitor/contract'
import type { ObsStatus } from '@restrike/obs/contract'
import type { MatchState } from '@restrike/pss'
import type { RecorderStatus } from '@restrike/recorder/contract'
import type { ReplayStatus, View } from '@restrike/replay/contract'
import type { UdpStatus } from '@restrike/udp/contract'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { emptyTail, type EventTail } from './event-log.ts'

/** `opening`: not yet connected since the page was loaded; `lost`: it was, and is not now. */
export type ServerLink = 'opening' | 'open' | 'lost'

export interface Live {
  readonly link: ServerLink
  /** Local time at which the connection was lost, ms since 1970. */
  readonly lostAt: number | null
  /** Server clock minus local monotonic clock, ms; null until measured. */
  readonly serverOffsetMs: number | null
  readonly match: MatchState | null
  readonly udp: UdpStatus | null
  readonly health: HealthReport | null
  readonly obs: ObsStatus | null
  readonly recorder: RecorderStatus | null
  readonly replay: ReplayStatus | null
  /** What the operator looks at, frame by frame; null also while nobody does. */
  readonly view: View | null
  readonly monitor: MonitorSample | null
  readonly alarms: AlarmsStatus | null
  readonly config: ConfigStatus | null
  /** Whether the match is entered by hand, and what was done. */
  readonly manual: ManualStatus | null
  /** Settings that have a value, by key. */
  readonly settings: Readonly<Record<string, unknown>> | null
  /** Flags that differ from the built-in ones: code to picture, null for letters alone. */
  readonly flags: Readonly<Record<string, string | null>> | null
  readonly tail: EventTail
}

export type LiveStore = StoreApi<Live>

export function createLiveStore(): LiveStore {
  return createStore<Live>()(() => ({
    link: 'opening',
    lostAt: null,
    serverOffsetMs: null,
    match: null,
    udp: null,
    health: null,
    obs: null,
    recorder: null,
    replay: null,
    view: null,
    monitor: null,
    alarms: null,
    config: null,
    manual: null,
    settings: null,
    flags: null,
    tail: emptyTail,
  }))
}
