// Numbers of the statistics as they are written. Unknown is a dash. Pure.
import { locale, unknownValue } from '../../../texts/index.ts'

/** A mean to a tenth. */
export function formatMean(value: number | null, spoken = locale): string {
  return value === null ? unknownValue : value.toLocaleString(spoken, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}

/** Seconds: tenths while they tell something. */
export function formatSeconds(ms: number | null, spoken = locale): string {
  if (ms === null) return unknownValue
  const digits = ms < 99_950 ? 1 : 0
  return (ms / 1000).toLocaleString(spoken, { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** A part of the most, as the length of a bar in percent; nothing is as long as nothing. */
export function barPercent(value: number, most: number): number {
  return most <= 0 ? 0 : Math.min(100, Math.max(0, (value / most) * 100))
}
