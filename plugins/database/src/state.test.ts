import { expect, test } from 'vitest'
import { pictureOf, type Observation } from './state.ts'

const sound: Observation = {
  file: '/data/restrike.db',
  open: true,
  trouble: null,
  oldestMs: 0,
  stallAfterMs: 2_000,
  room: 1_000,
  fileBytes: 4_096,
  walBytes: 0,
  freeBytes: null,
  counts: { queuedRows: 0, queuedBytes: 0, lostRows: 0, commits: 3, rows: 9, commitMsP99: 0.5 },
  lastCommitAt: 0,
}
const waiting = { counts: { ...sound.counts, queuedRows: 1_234 } }
const full = { kind: 'full', detail: 'database or disk is full' } as const
const locked = { kind: 'locked', detail: 'database is locked' } as const

test.each<[string, Partial<Observation>, string, string, RegExp]>([
  ['all is well', {}, 'ok', 'ok', /^null$/],
  [
    'the disk is full',
    { trouble: full, freeBytes: 0, ...waiting },
    'stalled',
    'failed',
    /disk is full: 0 MB free .*lost yet: 1,234 rows wait/,
  ],
  ['a lock is held for a moment', { trouble: locked, oldestMs: 300, ...waiting }, 'ok', 'ok', /^null$/],
  ['a lock is held for long', { trouble: locked, oldestMs: 3_000, ...waiting }, 'stalled', 'degraded', /Another program holds/],
  ['the disk says nothing for long', { oldestMs: 9_000, ...waiting }, 'stalled', 'degraded', /Nothing could be stored .* for 9 s/],
  [
    'a long lock has filled the buffer',
    { trouble: locked, oldestMs: 3_000, room: 0, ...waiting },
    'stalled',
    'failed',
    /new rows are refused/,
  ],
  ['the file is gone', { fileBytes: null }, 'ok', 'failed', /moved or deleted/],
  ['it is closed', { open: false }, 'closed', 'ok', /^null$/],
])('when %s', (_, seen, writer, status, reason) => {
  const picture = pictureOf({ ...sound, ...seen })
  expect(picture.status.writer).toBe(writer)
  expect(picture.health.status).toBe(status)
  expect(String(picture.health.status === 'ok' ? null : picture.health.reason)).toMatch(reason)
})
