// Proof that a recording really runs, from figures over time: frames skipped, and a file on the disk that does not follow. Pure.
import type { ObsConnection } from '@restrike/obs/contract'
import type { SizeSample } from './disk-forecast.ts'

interface FrameSample {
  readonly atMs: number
  readonly renderSkipped: number
  readonly renderTotal: number
  readonly outputSkipped: number
  readonly outputTotal: number
}

/** The file as last seen to grow, with what OBS had written by then. */
interface FileSeen {
  readonly bytes: number
  readonly obsBytes: number
  readonly atMs: number
  /** The last look, and whether all since it grew came in time: else it may have grown without being seen to. */
  readonly lookedMs: number
  readonly steady: boolean
  /** It was seen to grow at all. */
  readonly hasGrown: boolean
  /** The longest that it took to grow again; null until that was seen. */
  readonly longestMs: number | null
}

export interface Proof {
  /** Of the last seconds, oldest first. */
  readonly frames: readonly FrameSample[]
  /** Bytes handed to the file writer over the last half minute, for the rate. */
  readonly sizes: readonly SizeSample[]
  /** Null where it cannot be seen. */
  readonly file: FileSeen | null
  /** The file does not grow although OBS writes. */
  readonly fileStalled: boolean
}

export const noProof: Proof = { frames: [], sizes: [], file: null, fileStalled: false }

const framesMs = 3_000
const sizesMs = 31_000
/** Fewer skipped frames are a hiccup. */
const fewFrames = 3
/** OBS has written this much since: it is the writer that stands still. */
const sinceBytes = 64 * 1024
/** A writer writes at key frames or in large chunks: how often that is, the file itself shows. Before it has, this is waited. */
const firstStepMs = 10_000
/** Looks further apart do not show how long it took. */
const steadyMs = 600
/** OBS's MKV writer waits no longer than 5 s: what took longer was a stall, which is no measure. */
const longestStepMs = 6_000

export function watchFigures(proof: Proof, { stats, recording }: Pick<ObsConnection, 'stats' | 'recording'>, atMs: number): Proof {
  if (recording?.active !== true) return noProof
  return {
    ...proof,
    frames: stats ? [...proof.frames, sampleOf(stats, atMs)].filter(({ atMs: at }) => atMs - at <= framesMs + 500) : proof.frames,
    sizes:
      recording.bytes === null
        ? proof.sizes
        : [...proof.sizes, { monotonicMs: atMs, bytes: recording.bytes }].filter(({ monotonicMs }) => atMs - monotonicMs <= sizesMs),
  }
}

/** One look at the size of the file; undefined where it cannot be seen from here. */
export function watchFile(proof: Proof, fileBytes: number | undefined, obsBytes: number | null, atMs: number): Proof {
  if (fileBytes === undefined || obsBytes === null) return { ...proof, file: null, fileStalled: false }
  const { file } = proof
  const seen = { bytes: fileBytes, obsBytes, atMs, lookedMs: atMs }
  // The first size is somewhere between two steps: the step to the next one is no measure.
  if (file === null) return { ...proof, file: { ...seen, steady: false, hasGrown: false, longestMs: null }, fileStalled: false }
  const steady = file.steady && atMs - file.lookedMs <= steadyMs
  if (fileBytes === file.bytes) return { ...proof, file: { ...file, steady, lookedMs: atMs }, fileStalled: isStalled(file, obsBytes, atMs) }
  const stepMs = atMs - file.atMs
  const measures = steady && stepMs <= longestStepMs
  const longestMs = measures ? Math.max(file.longestMs ?? 0, stepMs) : file.longestMs
  return { ...proof, file: { ...seen, steady: true, hasGrown: true, longestMs }, fileStalled: false }
}

function isStalled({ atMs: grewMs, obsBytes: before, longestMs }: FileSeen, obsBytes: number, atMs: number): boolean {
  const patienceMs = longestMs === null ? firstStepMs : 1.5 * longestMs + 700
  return obsBytes - before > sinceBytes && atMs - grewMs > patienceMs
}

/** Percent of the frames of the last three seconds that were skipped, drawn or written, the worse of both; 0 for a hiccup. */
export function skippedPercent({ frames }: Proof): number {
  const [first] = frames
  const last = frames.at(-1)
  if (!first || !last || last.atMs - first.atMs < framesMs / 2) return 0
  return Math.max(
    percent(last.renderSkipped - first.renderSkipped, last.renderTotal - first.renderTotal),
    percent(last.outputSkipped - first.outputSkipped, last.outputTotal - first.outputTotal),
  )
}

function percent(skipped: number, total: number): number {
  // A smaller number than before: the counters began anew with an output.
  return skipped < fewFrames || total <= 0 ? 0 : Math.min(100, (skipped * 100) / total)
}

function sampleOf(stats: NonNullable<ObsConnection['stats']>, atMs: number): FrameSample {
  return {
    atMs,
    renderSkipped: stats.renderSkippedFrames,
    renderTotal: stats.renderTotalFrames,
    outputSkipped: stats.outputSkippedFrames,
    outputTotal: stats.outputTotalFrames,
  }
}
