// Measured quantities compared with their own past: samples -> trends, and a leak as something found. Pure.
import type { Trend } from './contract.ts'
import { keyOf, type Found } from './found.ts'
import { growthOver, hourMs, isLeak } from './memory-growth.ts'
import { medianOf, slopeOf, thinned } from './slope.ts'
import { emptyTrack, measured, since, type Track } from './track.ts'
import { bytesInWords } from './value-words.ts'

export type TrendId = Trend['id']
export type Measured = Readonly<Record<TrendId, number | null>>
export type Yesterday = Measured

export interface TrendSettings {
  readonly trendMinutes: number
  readonly memoryGrowthMegabytesPerHour: number
}

export interface Trends {
  readonly settings: TrendSettings
  readonly tracks: Readonly<Record<TrendId, Track>>
}

export const nothingKnown: Measured = { memory: null, latency: null, disk: null, 'slow-queries': null }

const longestSpanMs = 10_000
const mostSpans = 1_200
/** What a program takes to warm up is no leak. */
const longestWarmUpMs = 300_000
const soonMs = 600_000
const fullSoonMs = 12 * hourMs

export function emptyTrends(settings: TrendSettings): Trends {
  const windowMs = settings.trendMinutes * 60_000
  const spanMs = Math.min(longestSpanMs, windowMs / 20)
  const track = emptyTrack(spanMs, Math.min(mostSpans, Math.ceil((windowMs + hourMs) / spanMs)))
  return { settings, tracks: { memory: track, latency: track, disk: track, 'slow-queries': track } }
}

/** With other settings: what was measured stays where it fits them. */
export function withSettings(trends: Trends, settings: TrendSettings): Trends {
  if (settings.trendMinutes === trends.settings.trendMinutes) return { ...trends, settings }
  return emptyTrends(settings)
}

export function withMeasured(trends: Trends, values: Partial<Measured>, nowMs: number): Trends {
  const add = (id: TrendId): Track => {
    const value = values[id]
    return value === undefined || value === null ? trends.tracks[id] : measured(trends.tracks[id], value, nowMs)
  }
  return { ...trends, tracks: { memory: add('memory'), latency: add('latency'), disk: add('disk'), 'slow-queries': add('slow-queries') } }
}

/** Before this the memory of a program that has just begun is not looked at. */
export function warmUpMs({ trendMinutes }: TrendSettings): number {
  return Math.min(longestWarmUpMs, trendMinutes * 15_000)
}

/** What grows for too long. `standing`: it is said already. */
export function foundInTrends({ settings, tracks }: Trends, standing: ReadonlySet<string>, nowMs: number): Found[] {
  const windowMs = settings.trendMinutes * 60_000
  const key = keyOf('trend', 'memory')
  const limit = { bytesPerHour: settings.memoryGrowthMegabytesPerHour * 1e6, windowMs }
  if (!isLeak(tracks.memory, limit, standing.has(key), nowMs)) return []
  const growth = growthOver(tracks.memory, windowMs, nowMs) ?? 0
  const now = nowOf(tracks.memory, nowMs) ?? 0
  return [
    {
      ...{ key, rule: 'trend', kind: 'trend', about: 'memory', plugin: 'monitor', severity: 'warning', words: null },
      text: `The memory of this program grows by ${bytesInWords(growth)} an hour and does not come back: ${bytesInWords(now)} now`,
      fix: 'It goes on for now. Restart the program in a long break; before that take a heap snapshot (debug.heap-snapshot) and report it.',
      ...{ forMs: 0, clearForMs: Math.min(60_000, windowMs / 2) },
    },
  ]
}

export function trendsAt(trends: Trends, yesterday: Yesterday, at: number, nowMs: number): Trend[] {
  const { tracks, settings } = trends
  const seen = (id: TrendId) => {
    const perHour = perHourOf(tracks[id], id === 'memory' ? 'lowest' : 'median', settings, nowMs)
    return { id, perHour, now: nowOf(tracks[id], nowMs), yesterday: yesterday[id] }
  }
  const memory = seen('memory')
  const leaks = isLeak(
    tracks.memory,
    { bytesPerHour: settings.memoryGrowthMegabytesPerHour * 1e6, windowMs: settings.trendMinutes * 60_000 },
    false,
    nowMs,
  )
  const disk = seen('disk')
  return [
    { ...memory, unit: 'bytes', wrong: leaks, text: sentence('This program’s memory', memory, bytesInWords) },
    late('Delay of the event loop (p99)', seen('latency'), 50),
    { ...disk, unit: 'bytes', wrong: fullAt(disk, at) !== null, text: diskText(disk, at) },
    late('Commits of the database (p99)', seen('slow-queries'), 100),
  ]
}

type Figures = Pick<Trend, 'id' | 'perHour' | 'now' | 'yesterday'>

/** Wrong from `limitMs` on, if it rises, or was much less yesterday: slow all along is for a rule to say. */
function late(name: string, figures: Figures, limitMs: number): Trend {
  const { now, perHour, yesterday } = figures
  const risen = (perHour !== null && perHour > limitMs / 4) || (yesterday !== null && now !== null && now > 3 * yesterday)
  const wrong = now !== null && now >= limitMs && risen
  return { ...figures, unit: 'ms', wrong, text: sentence(name, figures, (ms) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`) }
}

function sentence(name: string, { now, perHour, yesterday }: Figures, say: (value: number) => string): string {
  if (now === null) return `${name}: not known yet.`
  const much = perHour === null ? '' : say(Math.abs(perHour))
  const change = perHour === null ? '' : /^[0.]+ /.test(much) ? ', steady' : `, ${perHour < 0 ? 'falling' : 'rising'} by ${much} an hour`
  const then = yesterday === null ? '' : `; yesterday at this time ${say(yesterday)}`
  return `${name}: ${say(now)}${change}${then}.`
}

function diskText(disk: Figures, at: number): string {
  const full = fullAt(disk, at)
  const until =
    full === null
      ? ''
      : ` It is full at ${new Date(full).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })} if it goes on like this.`
  return `${sentence('Free on the data disk', disk, bytesInWords)}${until}`
}

/** Wall clock, ms: when nothing is left, where that is soon. */
function fullAt({ now, perHour }: Figures, at: number): number | null {
  if (now === null || perHour === null || perHour >= 0) return null
  const leftMs = (now / -perHour) * hourMs
  return leftMs < fullSoonMs ? at + leftMs : null
}

/** Of the last minute, or of the last span where nothing came for longer. */
function nowOf(track: Track, nowMs: number): number | null {
  const recent = since(track, nowMs, Math.max(60_000, 2 * track.spanMs))
  return medianOf(recent.map(({ sum, count }) => sum / count))
}

/** Over the last hour, or what there is of it. */
function perHourOf(track: Track, by: 'lowest' | 'median', { trendMinutes }: TrendSettings, nowMs: number): number | null {
  const spans = since(track, nowMs, hourMs)
  const first = spans[0]
  if (!first || nowMs - first.fromMs < Math.min(soonMs, trendMinutes * 60_000)) return null
  const points = spans.map(({ fromMs, low, sum, count }) => ({ atMs: fromMs, value: by === 'lowest' ? low : sum / count }))
  const slope = slopeOf(thinned(points, 30, by))
  return slope === null ? null : slope * hourMs
}
