// The console's client: which contracts it speaks, and where the server is. Types only, so that no contract is in the bundle.
import type { alarms } from '@restrike/alarms/contract'
import type { control } from '@restrike/control/contract'
import type { debug } from '@restrike/debug/contract'
import type { doctor } from '@restrike/doctor/contract'
import type { config, log, system } from '@restrike/kernel/contract'
import type { match } from '@restrike/match/contract'
import type { flags } from '@restrike/flags/contract'
import type { monitor } from '@restrike/monitor/contract'
import type { obs } from '@restrike/obs/contract'
import type { recorder } from '@restrike/recorder/contract'
import type { overlays } from '@restrike/overlays/contract'
import type { replay } from '@restrike/replay/contract'
import type { settings } from '@restrike/settings/contract'
import type { statistics } from '@restrike/statistics/contract'
import type { udp } from '@restrike/udp/contract'
import { type Client, createClient } from '@restrike/wire/client'

export type ConsoleContracts =
  | (typeof match | typeof obs | typeof recorder | typeof replay | typeof udp | typeof system)
  | (typeof config | typeof log | typeof monitor | typeof alarms | typeof debug | typeof doctor)
  | (typeof flags | typeof overlays | typeof settings | typeof statistics | typeof control)
export type ConsoleClient = Client<ConsoleContracts>

/** Connects in the background to the server that this page came from. */
export function openClient(page: { protocol: string; host: string }): ConsoleClient {
  return createClient<ConsoleContracts>({ url: `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}/api/ws` })
}
