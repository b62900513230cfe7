import { expect, test, vi } from 'vitest'
import type { Trouble } from '../contract.ts'
import { ClipMaker, type ClipOrder, type MakerDeps } from './clip-maker.ts'
import { filmOf } from './film-facts.ts'
import { at, camera, film } from './fixtures.ts'
import type { Way } from './shot.ts'
import type { StoredClip, StoredFilm } from './stored-clip.ts'

const order: ClipOrder = {
  ...{ kind: 'challenge', matchId: 'm1', challengeId: 'm1-c1', by: 'blue', reason: null, label: null, at: at(60), fromAt: at(50) },
  ...{
    neededAt: at(53),
    toAt: at(60),
    window: { fromAt: at(55), toAt: at(60) },
    action: { at: at(58), target: 'point' },
    orderedAt: at(60),
  },
}
const good = (connection: string, more: object = {}): Way => {
  const facts = {
    connection,
    file: `clips/x/${connection}.mp4`,
    source: 'replay-buffer',
    startAt: at(40),
    original: null,
    trouble: null,
  } as const
  return { ok: true, film: filmOf(film(), facts), ...more }
}
const bad = (reason: string): Way => ({ ok: false, trouble: { reason, fix: 'look' } })
const after = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(resolve, ms, value))

function made(ways: Readonly<Record<string, Way | Promise<Way>>>, more: Partial<MakerDeps> = {}) {
  const ready: StoredClip[] = []
  const came: StoredFilm[] = []
  const failed: Trouble[] = []
  const maker = new ClipMaker({
    film: async ({ connection }) => (await ways[connection]) ?? bad('no such camera'),
    rest: async () => null,
    ready: (clip) => void ready.push(clip),
    came: (_clipId, one) => void came.push(one),
    failed: (_order, trouble) => void failed.push(trouble),
    ...more,
  })
  const clipId = maker.begin(
    order,
    Object.keys(ways).map((connection) => camera({ connection })),
  )
  return { clipId, ready, came, failed }
}

test('one camera: the clip is told once its film is there, with the id given at once', async () => {
  const { clipId, ready } = made({ main: good('main', { times: { askedAt: at(60.002), savedAt: at(60.3) } }) })
  expect(ready).toEqual([])
  await vi.waitFor(() => expect(ready).toHaveLength(1))
  expect(ready[0]).toMatchObject({ clipId, challengeId: 'm1-c1', timings: { askedMs: 2, savedMs: 300 }, films: [{ connection: 'main' }] })
})

test('the first of the list leads when it comes soon after another, and does not hold it up for long', async () => {
  const soon = made({ main: after(40, good('main')), side: good('side') })
  await vi.waitFor(() => expect(soon.ready[0]?.films.map(({ connection }) => connection)).toEqual(['main', 'side']))
  const late = made({ main: after(400, good('main')), side: good('side') })
  await vi.waitFor(() => expect(late.ready[0]?.films.map(({ connection }) => connection)).toEqual(['side', 'main']))
  await vi.waitFor(() => expect(late.came).toMatchObject([{ connection: 'main', file: 'clips/x/main.mp4' }]))
})

test('a camera that fails says why, beside the others', async () => {
  const { ready, came } = made({ main: good('main'), side: bad('side is away') })
  await vi.waitFor(() => expect(came).toMatchObject([{ connection: 'side', file: null, trouble: { reason: 'side is away' } }]))
  expect(ready[0]?.films[1]).toMatchObject({ connection: 'side', file: null })
})

test('all fail: told once, with the first camera’s reason', async () => {
  const { ready, failed } = made({ main: bad('main is gone'), side: Promise.reject(new Error('broken')) })
  await vi.waitFor(() => expect(failed).toEqual([{ reason: 'main is gone', fix: 'look' }]))
  expect(ready).toEqual([])
})

test('without a camera it fails with what to do', async () => {
  const { failed } = made({})
  await vi.waitFor(() => expect(failed).toMatchObject([{ fix: 'Connect one on the OBS page.' }]))
})

test('a film whose end was missing is replaced by the whole one', async () => {
  const whole = {
    ...filmOf(film(), { connection: 'main', file: 'w', source: 'recording', startAt: at(40), original: null, trouble: null }),
  }
  const { came } = made({ main: good('main', { endMissing: true }) }, { rest: async () => whole })
  await vi.waitFor(() => expect(came).toEqual([whole]))
})

test('two in one millisecond have ids of their own', () => {
  expect(made({}).clipId).not.toBe(made({}).clipId)
})
