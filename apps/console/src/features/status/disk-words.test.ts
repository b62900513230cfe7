import type { DiskForecast, RecorderStatus } from '@restrike/recorder/contract'
import { expect, test } from 'vitest'
import { diskWords } from './disk-words.ts'

const now = new Date(2026, 0, 1, 14, 0).getTime()
const disk = (more: Partial<DiskForecast> = {}): DiskForecast => ({
  connection: 'main',
  freeBytes: 93_200_000_000,
  bytesPerSecond: 2_000_000,
  fullAt: new Date(2026, 0, 1, 16, 40).toISOString(),
  matchesLeft: 9,
  ...more,
})
const recorder = (disks: DiskForecast[], severity?: 'degraded' | 'failed'): RecorderStatus => ({
  enabled: true,
  matchId: null,
  stopAt: null,
  connections: [],
  alarms: severity
    ? [{ kind: 'disk-short', connection: 'main', severity, matchId: null, reason: 'r', fix: 'f', since: '2026-01-01T10:00:00.000Z' }]
    : [],
  disks,
})
const tomorrow = disk({ fullAt: new Date(2026, 0, 2, 16, 40).toISOString(), matchesLeft: 80 })
const unmeasured = disk({ bytesPerSecond: null, fullAt: null, matchesLeft: null })

test.each([
  ['nothing is told', null, 'unknown: Disk · unknown'],
  ['there is no disk', recorder([]), 'unknown: Disk · unknown'],
  ['it will do', recorder([disk()]), 'good: full 16:40 · 9 matches'],
  ['it is full on another day', recorder([tomorrow]), 'good: 93.2 GB free · 80 matches'],
  ['nothing was measured', recorder([unmeasured]), 'plain: 93.2 GB free'],
  ['it gets short', recorder([disk({ matchesLeft: 1 })], 'degraded'), 'warn: full 16:40 · 1 match'],
  ['it is nearly full', recorder([disk({ matchesLeft: 0 })], 'failed'), 'bad, loud: full 16:40 · 0 matches'],
  ['of two the one full first', recorder([tomorrow, disk(), unmeasured]), 'good: full 16:40 · 9 matches'],
])('when %s', (_case, status, words) => {
  const { tone, word, detail, loud } = diskWords(status, now, 'de-CH')
  expect(`${tone}${loud ? ', loud' : ''}: ${word}${detail === null ? '' : ` · ${detail}`}`).toBe(words)
})
