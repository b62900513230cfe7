// The alarms as they stand in the status bar, and whether they are to be heard. Pure.
import type { AlarmsStatus } from '@restrike/alarms/contract'
import { severityTones } from '../../api/alarm-tones.ts'
import { texts } from '../../texts/index.ts'
import type { Tone } from '../../ui/tone.ts'

export interface AlarmWords {
  readonly tone: Tone
  /** Beside the bell: how many are open; null while that is not known. */
  readonly count: number | null
  /** The whole of it. */
  readonly words: string
  /** Somebody should look now. */
  readonly loud: boolean
}

const text = texts.alarms.item

/** What somebody has seen is still counted, without its colour. */
export function alarmWords(status: AlarmsStatus | null): AlarmWords {
  if (status === null) return { tone: 'unknown', count: null, words: text.unknown, loud: false }
  const count = status.alarms.length
  if (count === 0) return { tone: 'good', count, words: text.none, loud: false }
  const tone = status.loudest === null ? 'plain' : severityTones[status.loudest]
  return { tone, count, words: text.count(count), loud: status.loudest === 'critical' }
}

/** A critical alarm that nobody has seen is to be heard. */
export function toBeHeard(status: AlarmsStatus | null): boolean {
  return status?.alarms.some(({ severity, acknowledgedAt }) => severity === 'critical' && acknowledgedAt === null) === true
}
