// What the kernel gives to this plugin, by its contracts. Types only.
import type { match } from '@restrike/match/contract'
import type { PluginContext } from '@restrike/sdk'
import type { udp } from '@restrike/udp/contract'
import type { debug } from './contract.ts'

export type DebugContext = PluginContext<typeof debug, typeof debug | typeof udp | typeof match>
