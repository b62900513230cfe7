// Times and numbers as they are written on the page. Unknown is a dash.
import { locale as spoken, unknownValue } from '../texts/index.ts'

/** Duration as `m:ss`, for match, injury and break clocks. */
export function formatClock(ms: number | null): string {
  if (ms === null) return unknownValue
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Duration as `mm:ss`, for recordings: as wide at its start as an hour later. */
export function formatRunning(ms: number | null): string {
  return ms === null ? unknownValue : formatClock(ms).padStart(5, '0')
}

/** How long ago: tenths while they tell something, then seconds, minutes, hours. */
export function formatAge(ms: number | null): string {
  if (ms === null) return unknownValue
  const seconds = ms / 1000
  if (seconds < 10) return `${(Math.floor(seconds * 10) / 10).toFixed(1)} s`
  if (seconds < 100) return `${Math.floor(seconds)} s`
  if (seconds < 6000) return `${Math.floor(seconds / 60)} min`
  return `${Math.floor(seconds / 3600)} h`
}

const withDay = { weekday: 'short', day: 'numeric', month: 'short' } as const
const formats = new Map<string, Intl.DateTimeFormat>()
const toTheMinute = { hour: '2-digit', minute: '2-digit' } as const
const toTheSecond = { ...toTheMinute, second: '2-digit' } as const

function formatTime(at: string | number, options: Intl.DateTimeFormatOptions, locale: string | undefined): string {
  const key = `${locale ?? ''} ${Object.keys(options).join(' ')}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formats.set(key, format)
  return format.format(typeof at === 'number' ? at : Date.parse(at))
}

/** Time of day to the second, as the reader's language writes it. */
export function formatWall(at: string | number, locale = spoken): string {
  return formatTime(at, toTheSecond, locale)
}

/** Time of day to the minute, as the reader's language writes it. */
export function formatMinute(at: string | number, locale = spoken): string {
  return formatTime(at, toTheMinute, locale)
}

export function formatCount(value: number | null): string {
  return value === null ? unknownValue : value.toLocaleString(spoken)
}

/** A coming moment to the minute, with its day unless it is less than 12 h ahead and so taken for today's. */
export function formatMoment(at: string, nowMs: number, locale = spoken): string {
  return Date.parse(at) - nowMs < 12 * 3_600_000 ? formatMinute(at, locale) : formatTime(at, { ...withDay, ...toTheMinute }, locale)
}

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** An amount of bytes in the unit that leaves one to three digits before the point, as disks are sold: 1 GB = 10^9. */
export function formatBytes(bytes: number | null): string {
  if (bytes === null) return unknownValue
  const power = Math.min(byteUnits.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const value = bytes / 1000 ** power
  return `${value.toFixed(power < 2 || value >= 100 ? 0 : 1)} ${byteUnits[power]}`
}

/** A part of a whole, to a tenth of a percent. */
export function formatShare(part: number, whole: number): string {
  return `${(whole === 0 ? 0 : (part / whole) * 100).toFixed(1)} %`
}

/** A number or a word that may not be known. */
export function orUnknown(value: string | number | null | undefined): string {
  return value === null || value === undefined || value === '' ? unknownValue : String(value)
}
