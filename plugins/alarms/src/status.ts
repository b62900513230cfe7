// What the alarms tell of themselves: their state and the plugin's own health, made from their parts. Pure.
import type { Health } from '@restrike/sdk'
import type { Alarm, AlarmSeverity, AlarmsStatus } from './contract.ts'
import { rankOf } from './found.ts'

export interface Troubles {
  readonly rules: readonly string[]
  /** Why the history cannot be opened. */
  readonly history: string | null
  /** The database is there and the history is open. */
  readonly kept: boolean
  /** Changes that could not be kept. */
  readonly lost: number
  readonly webhooks: readonly string[]
}

export function statusOf(alarms: readonly Alarm[], troubles: Troubles): AlarmsStatus {
  return { alarms: [...alarms], loudest: loudestOf(alarms), problems: problemsOf(troubles) }
}

function loudestOf(alarms: readonly Alarm[]): AlarmSeverity | null {
  const loud = alarms.filter(({ acknowledgedAt }) => acknowledgedAt === null).map(({ severity }) => severity)
  return loud.toSorted((a, b) => rankOf(b) - rankOf(a))[0] ?? null
}

function problemsOf(troubles: Troubles): string[] {
  const { rules, history, kept, webhooks } = troubles
  const away = kept ? [] : [history ?? 'The database is not there: alarms are raised, and wait in memory to be kept.']
  return [...rules, ...away, ...lostInWords(troubles), ...webhooks]
}

function lostInWords({ lost }: Pick<Troubles, 'lost'>): string[] {
  return lost === 0 ? [] : [`${lost} changes of alarms could not be kept: the database was away too long, or refuses them.`]
}

/** What is alarmed of is not the health of this plugin: it would be alarmed of once more. Nor is a database that is away: it says so itself. */
export function healthOf(troubles: Troubles): Health {
  const { rules, history } = troubles
  const [rule] = rules
  if (rule !== undefined) {
    const others = rules.length === 1 ? '' : ` (and ${rules.length - 1} more)`
    return {
      status: 'degraded',
      reason: `${rule}${others}`,
      fix: 'Correct it in the configuration: alarms.rules, alarms.disabled. All other rules hold.',
    }
  }
  const reason = history ?? lostInWords(troubles)[0]
  return reason === undefined
    ? { status: 'ok' }
    : { status: 'degraded', reason, fix: 'See the database for the cause; alarms are raised meanwhile.' }
}
