import { expect, test } from 'vitest'
import { filmOf } from './film-facts.ts'
import { at, film } from './fixtures.ts'
import { clipOf, isProtected, noFilm, type StoredClip } from './stored-clip.ts'

const facts = { file: 'clips/c1/1.mp4', source: 'replay-buffer', startAt: at(40), original: '/rec/r.mkv', trouble: null } as const
const stored = (more: Partial<StoredClip> = {}): StoredClip => ({
  ...{ clipId: 'c1', kind: 'challenge', matchId: 'm1', challengeId: 'm1-c1', by: 'blue', reason: null, label: null },
  ...{ at: at(60), createdAt: at(61), window: { fromAt: at(55), toAt: at(60) }, action: { at: at(57.5), target: 'point' } },
  timings: { askedMs: 2, savedMs: 300, readyMs: 400, shownMs: null },
  films: [filmOf(film(), { connection: 'main', ...facts }), noFilm('side', { reason: 'OBS is away', fix: 'Start it.' })],
  kept: null,
  ...more,
})

test('moments become positions in the leading angle', () => {
  expect(clipOf(stored(), {})).toMatchObject({
    url: '/media/clips/c1/1.mp4',
    jumpToMs: 17_500,
    window: { fromMs: 15_000, toMs: 20_000 },
    challengeId: 'm1-c1',
    angles: [{ startAt: new Date(at(40)).toISOString() }, { url: null, trouble: { reason: 'OBS is away' } }],
  })
})

test('a video delay calibrated later moves them: what happens is seen later in the file', () => {
  const clip = clipOf(stored(), { main: 400 })
  expect(clip).toMatchObject({ jumpToMs: 17_900, window: { fromMs: 15_400 } })
  expect(clip?.angles[0]?.startAt).toBe(new Date(at(39.6)).toISOString())
})

test('a moment outside of the film is its nearest end', () => {
  expect(clipOf(stored({ action: { at: at(10), target: 'window' } }), {})?.jumpToMs).toBe(0)
  expect(clipOf(stored({ action: { at: at(90), target: 'window' } }), {})?.jumpToMs).toBe(20_000)
})

test('a clip without a film is none yet', () => {
  expect(clipOf(stored({ films: [noFilm('main', null)] }), {})).toBeUndefined()
  expect(clipOf(stored({ films: [] }), {})).toBeUndefined()
})

test('evidence is protected until the operator says otherwise, others once he says so', () => {
  expect(isProtected(stored())).toBe(true)
  expect(isProtected(stored({ kept: false }))).toBe(false)
  expect(isProtected(stored({ challengeId: null }))).toBe(false)
  expect(isProtected(stored({ challengeId: null, kept: true }))).toBe(true)
})
