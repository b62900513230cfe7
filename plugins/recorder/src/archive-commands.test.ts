import { AppError } from '@restrike/sdk'
import { expect, test } from 'vitest'
import { archiveCommands } from './archive-commands.ts'
import type { PartKeeper } from './part-keeper.ts'
import type { Part } from './part.ts'
import type { RecordingStore } from './recording-store.ts'

const t0 = Date.UTC(2026, 2, 14, 9)

function part(fromS: number, given: Partial<Part> = {}): Part {
  return {
    ...{ recordingId: 'M1~main', matchId: 'M1', connection: 'main', openedAt: t0 + fromS * 1_000, path: `/v/${fromS}`, state: 'recording' },
    ...{ base: { at: t0 + fromS * 1_000, monotonicMs: 0 }, lagMs: 0, timing: 'estimated', timecodeLagMs: null, fromMs: 0 },
    ...{ end: null, endedAt: null, durationMs: null, bytes: null, checksum: null, gaps: [] },
    ...given,
  }
}

/** The commands over a table and what is being written just now. */
function commands(rows: readonly Part[], { open = [], there = true }: { open?: Part[]; there?: boolean } = {}) {
  const store: Pick<RecordingStore, 'there' | 'newest' | 'ofMatch' | 'around'> = {
    there,
    newest: async () => [...rows],
    ofMatch: async (matchId) => rows.filter((row) => row.matchId === matchId),
    around: async (_at, matchId) => rows.filter((row) => matchId === undefined || row.matchId === matchId),
  }
  const keeper: Pick<PartKeeper, 'openParts'> = { openParts: () => open }
  const ctx = { error: (code: string, data: unknown, message: string) => new AppError(`recorder.${code}`, data, message) }
  // Both classes have private fields; only what is given here is used.
  return archiveCommands(ctx as Parameters<typeof archiveCommands>[0], store as RecordingStore, keeper as PartKeeper)
}

type Answer<T> = T extends (...given: never[]) => infer R ? Awaited<R> : never
const call = {} as never
const at = (s: number) => new Date(t0 + s * 1_000).toISOString()

test('what is written just now is known better here than on the disk', async () => {
  const made = commands([part(0)], { open: [part(0, { bytes: 77 })] })
  const { recordings }: Answer<typeof made.recordings> = await made.recordings({ limit: 50 }, call)
  expect(recordings).toMatchObject([{ id: 'M1~main', bytes: 77 }])
})

test('recordings of a match, or the newest, and no more than were asked for', async () => {
  const made = commands([part(0), part(10, { matchId: 'M2', recordingId: 'M2~main' })])
  const ids = async (matchId: string | undefined, limit: number) =>
    (await made.recordings({ matchId, limit }, call)).recordings.map(({ id }) => id)
  expect([await ids('M1', 50), await ids(undefined, 50), await ids(undefined, 1)]).toEqual([
    ['M1~main'],
    ['M2~main', 'M1~main'],
    ['M2~main'],
  ])
})

test('a moment is told with the number of its part', async () => {
  const made = commands([part(0, { state: 'complete', endedAt: t0 + 5_000, durationMs: 5_000 }), part(10)])
  expect(await made.position({ at: at(12) }, call)).toMatchObject({ positions: [{ part: 2, path: '/v/10', positionMs: 2_000 }] })
})

test('a moment that no recording has is refused with the moment', async () => {
  const made = commands([part(10)])
  await expect(made.position({ at: at(5) }, call)).rejects.toMatchObject({ code: 'recorder.no-recording', data: { at: at(5) } })
})

test('without the database nothing is claimed', async () => {
  const made = commands([part(0)], { there: false })
  for (const asked of [made.recordings({ limit: 1 }, call), made.position({ at: at(1) }, call)])
    await expect(asked).rejects.toMatchObject({ code: 'recorder.archive-unavailable' })
})
