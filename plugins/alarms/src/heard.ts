// The events that rules may look at: each is retained and tells how a part of the program is.
import { database } from '@restrike/database/contract'
import { system } from '@restrike/kernel/contract'
import { match } from '@restrike/match/contract'
import { monitor } from '@restrike/monitor/contract'
import { obs } from '@restrike/obs/contract'
import { recorder } from '@restrike/recorder/contract'
import { replay } from '@restrike/replay/contract'
import type { EventSpec } from '@restrike/sdk'
import { udp } from '@restrike/udp/contract'

export const heard = [monitor, udp, match, obs, recorder, replay, database, system] as const

const events = {
  'monitor.current': monitor.events.current,
  'udp.status': udp.events.status,
  'match.state': match.events.state,
  'obs.status': obs.events.status,
  'recorder.status': recorder.events.status,
  'replay.status': replay.events.status,
  'database.status': database.events.status,
  'system.health': system.events.health,
} as const

export type HeardName = keyof typeof events

// Object.keys forgets which keys they are.
export const heardNames = Object.keys(events) as readonly HeardName[]

export function heardEvent(name: string): EventSpec | undefined {
  return new Map<string, EventSpec>(Object.entries(events)).get(name)
}
