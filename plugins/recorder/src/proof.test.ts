import type { ObsConnection } from '@restrike/obs/contract'
import { expect, test } from 'vitest'
import { noProof, skippedPercent, watchFigures, watchFile, type Proof } from './proof.ts'

type Stats = NonNullable<ObsConnection['stats']>
type Recording = NonNullable<ObsConnection['recording']>

const MB = 2 ** 20
const stats: Stats = {
  ...{ cpuPercent: 1, memoryBytes: 1, fps: 60, wantedFps: 60, renderMs: 1, diskFreeBytes: 1 },
  ...{ renderSkippedFrames: 0, renderTotalFrames: 0, outputSkippedFrames: 0, outputTotalFrames: 0 },
}
const recording: Recording = {
  ...{ active: true, paused: false, path: '/v/1', bytes: 0, durationMs: 0, growing: true },
  ...{ startedAt: null, startedMonotonicMs: null, label: 'M1', by: null },
}

/** Sixty frames a second, of which `skipped(ms)` are lost; looked at each half second. */
function watched(untilMs: number, skipped: (ms: number) => Partial<Stats>, proof: Proof = noProof): Proof {
  let seen = proof
  for (let ms = 0; ms <= untilMs; ms += 500) {
    const total = { renderTotalFrames: ms * 0.06, outputTotalFrames: ms * 0.06 }
    seen = watchFigures(seen, { stats: { ...stats, ...total, ...skipped(ms) }, recording }, ms)
  }
  return seen
}

test.each<[string, number, (ms: number) => Partial<Stats>, number]>([
  ['none', 10_000, () => ({}), 0],
  ['a tenth while drawing', 10_000, (ms) => ({ renderSkippedFrames: ms * 0.006 }), 10],
  ['a fifth while encoding', 10_000, (ms) => ({ outputSkippedFrames: ms * 0.012 }), 20],
  ['the worse of both', 10_000, (ms) => ({ renderSkippedFrames: ms * 0.006, outputSkippedFrames: ms * 0.012 }), 20],
  ['two only: a hiccup', 10_000, (ms) => ({ outputSkippedFrames: ms > 9_000 ? 2 : 0 }), 0],
  ['long ago', 10_000, (ms) => ({ outputSkippedFrames: ms > 2_000 ? 500 : 0 }), 0],
  ['too young to tell', 1_000, (ms) => ({ outputSkippedFrames: ms * 0.03 }), 0],
  ['counters that began anew', 10_000, (ms) => (ms > 9_000 ? { outputTotalFrames: 5 } : { outputSkippedFrames: 400 }), 0],
])('frames skipped: %s', (_what, untilMs, skipped, percent) => {
  expect(skippedPercent(watched(untilMs, skipped))).toBeCloseTo(percent, 5)
})

test('what is looked back at has an end', () => {
  const { frames, sizes } = watched(600_000, () => ({}))
  expect([frames.length <= 8, sizes.length <= 64]).toEqual([true, true])
})

test.each<[string, Recording | null]>([
  ['OBS does not record', { ...recording, active: false }],
  ['nothing is known', null],
])('all is forgotten when %s', (_what, seen) => {
  expect(
    watchFigures(
      watched(5_000, () => ({})),
      { stats, recording: seen },
      5_500,
    ),
  ).toEqual(noProof)
})

/** Looks each second: `file(s)` is its size in MB (null = not to be seen), OBS hands over a megabyte a second. */
function looks(untilS: number, file: (s: number) => number | null, obs: (s: number) => number | null = (s) => s): Proof {
  let proof = noProof
  for (let s = 0; s <= untilS; s += 0.25) {
    const [size, told] = [file(Math.floor(s)), obs(s)]
    proof = watchFile(proof, size === null ? undefined : size * MB, told === null ? null : told * MB, s * 1_000)
  }
  return proof
}

test.each<[string, number, (s: number) => number | null, ((s: number) => number | null) | undefined, boolean]>([
  ['grows', 60, (s) => s, undefined, false],
  ['is written in steps of four seconds', 60, (s) => Math.floor(s / 4) * 4, undefined, false],
  ['has not been written to yet', 9, () => 0, undefined, false],
  ['is never written to', 12, () => 0, undefined, true],
  ['stands still since a while', 60, (s) => Math.min(s, 50), undefined, true],
  ['stood still and grows again', 60, (s) => (s < 55 ? Math.min(s, 40) : s), undefined, false],
  ['stands still because OBS writes nothing', 60, (s) => Math.min(s, 50), (s) => Math.min(s, 50), false],
  ['cannot be seen from here', 60, () => null, undefined, false],
  ['is not to be seen any more', 60, (s) => (s < 50 ? Math.min(s, 40) : null), undefined, false],
  ['is there, but what OBS wrote is not known', 60, () => 5, () => null, false],
])('a file that %s', (_what, untilS, file, obs, stalled) => {
  expect(looks(untilS, file, obs).fileStalled).toBe(stalled)
})

test('looks that came late do not make it wait longer', () => {
  let proof = noProof
  for (const ms of [0, 250, 500, 750, 1_000, 1_250, 1_500, 1_750, 2_000, 2_250, 9_000, 9_250])
    proof = watchFile(proof, Math.floor(ms / 1_000), ms * 1_000, ms)
  expect(proof.file?.longestMs).toBe(1_000)
})

test('a file that grew each second is missed within three', () => {
  const at = (untilS: number) => looks(untilS, (s) => Math.min(s, 30)).fileStalled
  expect([at(31), at(32), at(33)]).toEqual([false, false, true])
})
