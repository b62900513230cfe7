// The disk of the recordings as it stands in the status bar: when it is full, and how many matches fit. Pure.
import type { DiskForecast, RecorderStatus } from '@restrike/recorder/contract'
import { texts } from '../../texts/index.ts'
import { formatBytes, formatMinute } from '../../ui/format.ts'
import type { Tone } from '../../ui/tone.ts'

export interface DiskWords {
  readonly tone: Tone
  readonly word: string
  readonly detail: string | null
  readonly loud: boolean
}

const words = texts.status.disk

/** Further ahead a time of day would be taken for one of today. */
const todayMs = 12 * 60 * 60_000

/** `nowMs`: server time; `locale`: the reader's unless given. */
export function diskWords(recorder: RecorderStatus | null, nowMs: number | null, locale?: string): DiskWords {
  const disk = recorder && shortest(recorder.disks)
  if (!recorder || !disk) return { tone: 'unknown', word: words.name, detail: words.unknown, loud: false }
  const alarms = recorder.alarms.filter(({ kind }) => kind === 'disk-short')
  const failed = alarms.some(({ severity }) => severity === 'failed')
  const tone = failed ? 'bad' : alarms.length > 0 ? 'warn' : disk.fullAt === null ? 'plain' : 'good'
  const isToday = disk.fullAt !== null && nowMs !== null && Date.parse(disk.fullAt) - nowMs < todayMs
  return {
    tone,
    word: isToday && disk.fullAt !== null ? words.full(formatMinute(disk.fullAt, locale)) : words.free(formatBytes(disk.freeBytes)),
    detail: disk.matchesLeft === null ? null : words.matches(disk.matchesLeft),
    loud: failed,
  }
}

/** The disk that is full first; one without a forecast by its free space. */
function shortest(disks: readonly DiskForecast[]): DiskForecast | undefined {
  const end = ({ fullAt }: DiskForecast) => (fullAt === null ? Number.POSITIVE_INFINITY : Date.parse(fullAt))
  return disks.toSorted((a, b) => (end(a) === end(b) ? a.freeBytes - b.freeBytes : end(a) - end(b)))[0]
}
