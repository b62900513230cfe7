import type { Position } from '@restrike/recorder/contract'
import { expect, test, vi } from 'vitest'
import type { FilmOrder, FilmResult } from '../media/media.ts'
import { shoot, type FilmDeps } from './film-maker.ts'
import { at, camera, film, shot } from './fixtures.ts'
import type { Saved } from './from-buffer.ts'

const saved: Saved = {
  path: '/rec/replay-c1.mkv',
  requestedAt: new Date(at(60)).toISOString(),
  requestedMonotonicMs: 1_000,
  savedMonotonicMs: 1_300,
}
const position = (more: Partial<Position> = {}): Position => ({
  ...{ recordingId: 'm1~main', matchId: 'm1', connection: 'main', part: 1, path: '/rec/a.mkv', positionMs: 60_000, timing: 'estimated' },
  ...more,
})
const never = () => new Promise<never>(() => undefined)
const after = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(resolve, ms, value))

function world(more: Partial<Omit<FilmDeps, 'media'>> = {}, make: (order: FilmOrder) => FilmResult | Promise<FilmResult> = () => film()) {
  const orders: FilmOrder[] = []
  const ended: Array<[string, boolean]> = []
  const deps: FilmDeps = {
    save: async () => saved,
    positions: async () => [position()],
    media: {
      make: async (order) => {
        orders.push(order)
        return make(order)
      },
    },
    folder: '/library',
    signal: new AbortController().signal,
    cutAfterMs: () => 60,
    limitMs: 2_400,
    saveEnded: (connection, ok) => void ended.push([connection, ok]),
    ...more,
  }
  return { deps, orders, ended }
}

test('the buffer answers: its clip ends at the moment of the request', async () => {
  const { deps, orders, ended } = world()
  const way = await shoot(camera(), shot(), deps)
  expect(way).toMatchObject({
    ok: true,
    film: { source: 'replay-buffer', file: 'clips/c1/1.mp4', startAt: at(40), original: '/rec/replay-c1.mkv', trouble: null },
    times: { askedAt: at(60), savedAt: at(60.3) },
  })
  expect(orders).toEqual([{ input: '/rec/replay-c1.mkv', output: '/library/clips/c1/1.mp4' }])
  expect(ended).toEqual([['main', true]])
})

test('the buffer is off: cut from the recording at once, and it says so', async () => {
  const save = vi.fn<FilmDeps['save']>()
  const { deps, orders } = world({ save }, () => film({ inputStartMs: 49_000, durationMs: 11_000 }))
  const trouble = { reason: 'The buffer is off', fix: 'Start it.' }
  const way = await shoot(camera({ buffer: { connection: 'main', state: 'off', trouble } }), shot(), deps)
  expect(way).toMatchObject({ ok: true, film: { source: 'recording', startAt: at(49), trouble: { fix: 'Start it.' } }, endMissing: false })
  expect(orders).toMatchObject([{ input: '/rec/a.mkv', cut: { fromMs: 50_000, toMs: 60_000 }, growing: {} }])
  expect(save).not.toHaveBeenCalled()
})

test('the buffer is late: the recording is shown instead', async () => {
  const { deps } = world({ save: never })
  expect(await shoot(camera(), shot(), deps)).toMatchObject({ ok: true, film: { source: 'recording' } })
})

test('the buffer is late but still before the recording: it is shown', async () => {
  const { deps } = world({ save: () => after(120, saved) }, ({ cut }) => (cut ? after(800, film()) : film()))
  expect(await shoot(camera(), shot(), deps)).toMatchObject({ ok: true, film: { source: 'replay-buffer' } })
})

test.each<[string, Partial<FilmDeps>, FilmResult]>([
  ['is refused', { save: () => Promise.reject(new Error('OBS refused')) }, film()],
  ['names an empty file', {}, { kind: 'empty', reason: 'it is empty' }],
])('the buffer %s: cut from the recording, and not counted as a save', async (_what, more, result) => {
  const { deps, ended } = world(more, ({ cut }) => (cut ? film() : result))
  const way = await shoot(camera(), shot(), deps)
  expect(way).toMatchObject({
    ok: true,
    film: { source: 'recording', trouble: { reason: expect.stringMatching(/^Cut from the recording/) } },
  })
  expect(ended).toEqual([['main', false]])
})

test('a clip that begins too late is cut from the recording; it is still shown where that has no more', async () => {
  const short = film({ durationMs: 4_000 })
  const longer = world({}, ({ cut }) => (cut ? film({ inputStartMs: 49_000 }) : short))
  expect(await shoot(camera(), shot(), longer.deps)).toMatchObject({ film: { source: 'recording', startAt: at(49) } })
  const nothing = world({ positions: () => Promise.reject(new Error('none')) }, ({ cut }) =>
    cut ? { kind: 'missing', reason: 'gone' } : short,
  )
  expect(await shoot(camera(), shot(), nothing.deps)).toMatchObject({
    film: { source: 'replay-buffer', trouble: { reason: expect.stringContaining('not reach back') } },
  })
})

test('neither is there: it says why, and what to do', async () => {
  const { deps } = world({
    save: () => Promise.reject(new Error('OBS is gone')),
    positions: () => Promise.reject(new Error('nothing recorded')),
  })
  const way = await shoot(camera({ recording: null }), shot(), deps)
  expect(way).toMatchObject({ ok: false, trouble: { reason: expect.stringMatching(/OBS is gone.*nothing recorded/) } })
})

test('the list of recordings is away: what OBS says of its file will do', async () => {
  const { deps, orders } = world({ save: () => Promise.reject(new Error('no')), positions: () => Promise.reject(new Error('no database')) })
  await shoot(camera(), shot(), deps)
  expect(orders).toMatchObject([{ input: '/rec/a.mkv', cut: { toMs: 60_165 } }])
})

test('a stuck buffer is not waited for, and is asked again all the same', async () => {
  const { deps, ended } = world({ save: () => after(20, saved) })
  const stuck = { connection: 'main', state: 'stuck', trouble: { reason: 'stuck', fix: 'wait' } } as const
  expect(await shoot(camera({ buffer: stuck }), shot(), deps)).toMatchObject({ film: { source: 'recording' } })
  await vi.waitFor(() => expect(ended).toEqual([['main', true]]))
})

test('the last seconds are not in the file yet: said, and told as missing', async () => {
  const { deps } = world({ save: never }, () => film({ missingEndMs: 3_200 }))
  const way = await shoot(camera(), shot(), deps)
  expect(way).toMatchObject({ endMissing: true, film: { trouble: { reason: expect.stringContaining('3.2 s') } } })
})

test('a recording that ended before is said to, and is not waited for', async () => {
  const { deps, orders } = world({ save: () => Promise.reject(new Error('no')) }, () => film({ missingEndMs: 1_300 }))
  const way = await shoot(camera({ recording: null }), shot(), deps)
  expect(way).toMatchObject({ endMissing: false, film: { trouble: { reason: expect.stringContaining('ends 1.3 s before') } } })
  expect(orders[0]?.growing).toBeUndefined()
})

test('a recording that ended in between is used as far as it goes', async () => {
  const positions: FilmDeps['positions'] = async (moment) => {
    if (moment > at(56)) throw new Error('no recording')
    return [position({ positionMs: moment - at(0) })]
  }
  const { deps, orders } = world({ save: () => Promise.reject(new Error('no')), positions })
  await shoot(camera({ recording: null }), shot(), deps)
  expect(orders).toMatchObject([{ cut: { fromMs: 50_000, toMs: 60_000 } }])
})
