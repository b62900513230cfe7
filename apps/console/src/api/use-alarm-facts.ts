// What the alarms go by: the rules, and the trends of measured quantities.
import type { AlarmRule, Trend } from '@restrike/alarms/contract'
import { type Asked, useAsked } from './use-asked.ts'

export type KnownRule = AlarmRule & { readonly builtIn: boolean; readonly enabled: boolean }

/** Trends are of an hour: half a minute changes little. */
const trendsMs = 30_000

export function useAlarmRules(): Asked<readonly KnownRule[]> {
  return useAsked(['alarms.rules'], async (client) => (await client.call('alarms.rules', {})).rules)
}

export function useTrends(): Asked<readonly Trend[]> {
  return useAsked(['alarms.trends'], async (client) => (await client.call('alarms.trends', {})).trends, { everyMs: trendsMs })
}
