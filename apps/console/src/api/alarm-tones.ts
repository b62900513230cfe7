// What the severity of an alarm means as a tone, wherever alarms are shown. Pure.
import type { AlarmSeverity } from '@restrike/alarms/contract'
import type { Tone } from '../ui/tone.ts'

export const severityTones = { critical: 'bad', warning: 'warn', info: 'plain' } satisfies Record<AlarmSeverity, Tone>
