// The only list of plugins. They are loaded one after the other while the earlier ones start: the feed comes first.
import { eventSection, logSection } from '@restrike/kernel'
import { system } from '@restrike/kernel/contract'
import { control } from '@restrike/control/contract'
import { database } from '@restrike/database/contract'
import { match } from '@restrike/match/contract'
import type { AnyContract, Plugin } from '@restrike/sdk'
import { udp } from '@restrike/udp/contract'

export const plugins: ReadonlyArray<() => Promise<{ default: Plugin }>> = [
  () => import('@restrike/database/plugin'),
  () => import('@restrike/udp/plugin'),
  () => import('@restrike/match/plugin'),
  () => import('@restrike/control/plugin'),
]

/** Every contract, for checking the configuration before anything starts. */
export const contracts: readonly AnyContract[] = [system, logSection, eventSection, database, udp, match, control]
