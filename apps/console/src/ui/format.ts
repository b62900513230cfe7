// Times and numbers as they are written on the page. Unknown is a dash.
import { unknownValue } from '../texts.ts'

/** Duration as `m:ss`, for match, injury and break clocks. */
export function formatClock(ms: number | null): string {
  if (ms === null) return unknownValue
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
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

const wallFormats = new Map<string, Intl.DateTimeFormat>()

/** Time of day to the second, as the reader's language writes it. */
export function formatWall(at: string | number, locale?: string): string {
  const key = locale ?? ''
  const format = wallFormats.get(key) ?? new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' })
  wallFormats.set(key, format)
  return format.format(typeof at === 'number' ? at : Date.parse(at))
}

export function formatCount(value: number | null): string {
  return value === null ? unknownValue : value.toLocaleString()
}

/** A number or a word that may not be known. */
export function orUnknown(value: string | number | null | undefined): string {
  return value === null || value === undefined || value === '' ? unknownValue : String(value)
}
