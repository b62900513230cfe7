// The only list of plugins, in the order of starting: the feed first, so that nothing said is missed; each is loaded while the one before starts.
import { config, log, system } from '@restrike/kernel/contract'
import { alarms } from '@restrike/alarms/contract'
import { control } from '@restrike/control/contract'
import { database } from '@restrike/database/contract'
import { debug } from '@restrike/debug/contract'
import { doctor } from '@restrike/doctor/contract'
import { flags } from '@restrike/flags/contract'
import { match } from '@restrike/match/contract'
import { monitor } from '@restrike/monitor/contract'
import { obs } from '@restrike/obs/contract'
import { overlays } from '@restrike/overlays/contract'
import { recorder } from '@restrike/recorder/contract'
import { replay } from '@restrike/replay/contract'
import type { AnyContract, Plugin } from '@restrike/sdk'
import { udp } from '@restrike/udp/contract'

export const plugins: ReadonlyArray<() => Promise<{ default: Plugin }>> = [
  () => import('@restrike/udp/plugin'),
  () => import('@restrike/match/plugin'),
  () => import('@restrike/database/plugin'),
  () => import('@restrike/control/plugin'),
  () => import('@restrike/obs/plugin'),
  () => import('@restrike/recorder/plugin'),
  () => import('@restrike/replay/plugin'),
  () => import('@restrike/settings/plugin'),
  () => import('@restrike/flags/plugin'),
  () => import('@restrike/overlays/plugin'),
  () => import('@restrike/statistics/plugin'),
  () => import('@restrike/monitor/plugin'),
  () => import('@restrike/alarms/plugin'),
  () => import('@restrike/debug/plugin'),
  () => import('@restrike/doctor/plugin'),
]

/** Those with a section in the configuration, which is checked before anything starts; the others are loaded with their plugins. */
export const contracts: readonly AnyContract[] = [
  ...[system, config, log],
  ...[database, udp, match, control, obs, recorder, replay],
  ...[flags, overlays],
  ...[monitor, alarms, debug, doctor],
]
