// One file of a recording, from its first byte to its measure, and where in it a moment is. Pure; times in ms.
import type { Inspection } from './inspect.ts'
import type { RecordingPart } from './contract.ts'

/** Wall time that is not in the file: a pause, or a step of the clock. `at` is when it was over. */
export interface Gap {
  readonly kind: 'pause' | 'clock'
  readonly at: number
  readonly ms: number
}

/** A part as it is kept. Wall times in ms since 1970. */
export interface Part {
  readonly recordingId: string
  readonly matchId: string
  readonly connection: string
  /** When it was opened: its place among the parts, and its key. */
  readonly openedAt: number
  readonly path: string
  readonly state: RecordingPart['state']
  /** Position 0 by OBS's timecode, which lags behind the picture by `lagMs`. */
  readonly base: { readonly at: number; readonly monotonicMs: number }
  readonly lagMs: number
  readonly timing: RecordingPart['timing']
  readonly timecodeLagMs: number | null
  readonly fromMs: number
  /** The moment of the order that ended it; null while it runs, or when nobody knows. */
  readonly end: { readonly at: number; readonly monotonicMs: number } | null
  readonly endedAt: number | null
  readonly durationMs: number | null
  /** What OBS has handed to its file writer; of a closed file its size. */
  readonly bytes: number | null
  readonly checksum: string | null
  readonly gaps: readonly Gap[]
}

/** Beyond this the file and the order to end it do not belong together: it was cut off before, or goes on. */
const longestLagMs = 3_000
/** A file whose writer came to its end has all that OBS handed to it; container and index make it larger, never so much smaller. */
const missingBytes = 256 * 1024

export function isOpen({ state }: Part): boolean {
  return state === 'recording'
}

/** Position in the file of a wall time, ms; undefined before its beginning or behind its end. */
export function positionAt(part: Part, at: number): number | undefined {
  const { base, lagMs, gaps, durationMs, endedAt } = part
  if (endedAt !== null && at > endedAt) return undefined
  // In a pause nothing is recorded: its moments are where it goes on.
  const skipped = gaps.reduce((sum, gap) => sum + (at >= gap.at ? gap.ms : Math.max(0, gap.ms - (gap.at - at))), 0)
  const position = at - (base.at - lagMs) - skipped
  return position < 0 || (durationMs !== null && position > durationMs) ? undefined : position
}

/** With another beginning in time than was thought; where the match begins in it goes along. A file begun for the match has it at 0. */
export function placed(part: Part, base: Part['base'], lagMs: number): Part {
  const laterMs = part.base.at - part.lagMs - (base.at - lagMs)
  const fromMs = part.fromMs === 0 ? 0 : Math.max(0, part.fromMs + laterMs)
  return { ...part, base, lagMs, fromMs }
}

export function closed(part: Part, end: Part['end'], endedAt: number): Part {
  return { ...part, state: 'checking', end, endedAt: end?.at ?? endedAt }
}

/** What the closed file says of itself, or that it is not to be found: `local` tells whether OBS's files should be here. Its end is the moment of the order to end, so its beginning follows from its length. */
export function measured(part: Part, inspection: Inspection, local: boolean): Part {
  switch (inspection.kind) {
    case 'missing':
      return { ...part, state: local ? 'missing' : 'elsewhere' }
    case 'unreadable':
      return { ...part, state: 'unchecked', bytes: inspection.bytes ?? part.bytes, checksum: inspection.checksum }
    case 'damaged':
      return { ...part, state: 'damaged', bytes: inspection.bytes, checksum: inspection.checksum }
    case 'ok': {
      const { durationMs, bytes, checksum } = inspection
      const short = part.bytes !== null && part.bytes - bytes > missingBytes
      const whole: Part = { ...part, state: short ? 'damaged' : 'complete', durationMs, bytes, checksum }
      return short || !isFinished(part.path, inspection.declaredMs) ? whole : timed(whole, durationMs)
    }
    default:
      inspection satisfies never
      return part
  }
}

/** An MKV that does not tell its length was not finished, and its last second may be missing in what is read of it. */
function isFinished(path: string, declaredMs: number | null): boolean {
  return declaredMs !== null || !/\.mkv$/i.test(path)
}

function timed(part: Part, durationMs: number): Part {
  const { end, base, gaps } = part
  if (end === null) return part
  const pausedMs = gaps.reduce((sum, { kind, ms }) => (kind === 'pause' ? sum + ms : sum), 0)
  const startMs = end.monotonicMs - durationMs - pausedMs
  const lag = base.monotonicMs - startMs
  if (Math.abs(lag) > longestLagMs) return part
  return { ...placed(part, base, lag), timing: 'measured', timecodeLagMs: lag }
}

/** The part as everybody sees it; `number` from 1 on. */
export function partOf(part: Part, number: number): RecordingPart {
  const { path, state, base, lagMs, timing, timecodeLagMs, fromMs, endedAt, durationMs, bytes, checksum } = part
  return {
    ...{ part: number, path, state, timing, timecodeLagMs, fromMs, durationMs, bytes, checksum },
    startedAt: new Date(base.at - lagMs).toISOString(),
    startedMonotonicMs: base.monotonicMs - lagMs,
    endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
  }
}
