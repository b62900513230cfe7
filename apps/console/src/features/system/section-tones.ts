// Which sections have something that needs a look, and how much so. Pure.
import type { AlarmsStatus } from '@restrike/alarms/contract'
import type { ConfigStatus, HealthReport } from '@restrike/kernel/contract'
import { severityTones } from '../../api/alarm-tones.ts'
import type { Tone } from '../../ui/tone.ts'
import type { SystemSection } from './sections.ts'

export interface SystemFacts {
  readonly health: Pick<HealthReport, 'verdict'> | null
  readonly alarms: Pick<AlarmsStatus, 'loudest'> | null
  readonly config: Pick<ConfigStatus, 'state' | 'needsRestart' | 'trouble'> | null
}

const verdictTones = { ready: undefined, degraded: 'warn', 'not-ready': 'bad' } as const

/** Undefined for a section where all is well, or where nothing is known. */
export function sectionTones({ health, alarms, config }: SystemFacts): Readonly<Partial<Record<SystemSection, Tone | undefined>>> {
  return {
    health: health === null ? undefined : verdictTones[health.verdict],
    alarms: alarms === null || alarms.loudest === null ? undefined : severityTones[alarms.loudest],
    configuration: config === null ? undefined : configTone(config),
  }
}

function configTone({ state, needsRestart, trouble }: NonNullable<SystemFacts['config']>): Tone | undefined {
  if (state === 'broken') return 'bad'
  return trouble !== null || needsRestart.length > 0 ? 'warn' : undefined
}
