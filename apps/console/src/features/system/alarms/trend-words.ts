// The figures of a trend in words. Pure.
import type { Trend } from '@restrike/alarms/contract'
import { unknownValue } from '../../../texts/index.ts'
import { formatBytes, formatCount } from '../../../ui/format.ts'
import type { Tone } from '../../../ui/tone.ts'
import { formatMs } from '../system-format.ts'

type Unit = Trend['unit']

/** A trend is believed good only once both ends of it are known. */
export function trendTone({ wrong, perHour }: Pick<Trend, 'wrong' | 'perHour'>): Tone {
  if (wrong) return 'warn'
  return perHour === null ? 'unknown' : 'good'
}

export function trendValue(value: number | null, unit: Unit): string {
  if (value === null) return unknownValue
  if (unit === 'bytes') return formatBytes(value)
  return unit === 'ms' ? formatMs(value) : formatCount(value)
}

/** With its sign: whether it grows is the question. */
export function trendChange(perHour: number | null, unit: Unit): string {
  if (perHour === null) return unknownValue
  const sign = perHour > 0 ? '+' : perHour < 0 ? '−' : '±'
  return `${sign}${trendValue(Math.abs(perHour), unit)}`
}
