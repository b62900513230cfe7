// Numbers and times as the System page writes them, beside those of ui/format.ts. Unknown is a dash.
import { unknownValue } from '../../texts/index.ts'
import { formatBytes, formatWall } from '../../ui/format.ts'

/** A short duration in the unit that suits it: of starts, stalls, delays. */
export function formatMs(ms: number | null): string {
  if (ms === null) return unknownValue
  if (ms < 10) return `${ms.toFixed(1)} ms`
  if (ms < 1000) return `${Math.round(ms)} ms`
  return `${(ms / 1000).toFixed(1)} s`
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** A long duration in its two largest units: of alarms, of the program's life. */
export function formatLength(ms: number | null): string {
  if (ms === null) return unknownValue
  if (ms < minuteMs) return `${Math.floor(ms / 1000)} s`
  if (ms < hourMs) return pair(ms, [minuteMs, 'min'], [1000, 's'])
  if (ms < dayMs) return pair(ms, [hourMs, 'h'], [minuteMs, 'min'])
  return pair(ms, [dayMs, 'd'], [hourMs, 'h'])
}

type Unit = readonly [ms: number, name: string]

function pair(ms: number, [large, largeName]: Unit, [small, smallName]: Unit): string {
  const rest = Math.floor((ms % large) / small)
  return rest === 0 ? `${Math.floor(ms / large)} ${largeName}` : `${Math.floor(ms / large)} ${largeName} ${rest} ${smallName}`
}

export function formatPercent(percent: number | null, digits = 0): string {
  return percent === null ? unknownValue : `${percent.toFixed(digits)} %`
}

export function formatRate(bytesPerSecond: number | null): string {
  return bytesPerSecond === null ? unknownValue : `${formatBytes(bytesPerSecond)}/s`
}

export function formatCelsius(degrees: number | null): string {
  return degrees === null ? unknownValue : `${degrees.toFixed(0)} °C`
}

const days = new Map<string, Intl.DateTimeFormat>()

/** A moment of the past: its time, with its day unless it is the day of `nowMs`. */
export function formatStamp(at: string, nowMs: number, locale?: string): string {
  const moment = new Date(at)
  if (moment.toDateString() === new Date(nowMs).toDateString()) return formatWall(at, locale)
  const key = locale ?? ''
  const format = days.get(key) ?? new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
  days.set(key, format)
  return `${format.format(moment)}, ${formatWall(at, locale)}`
}
