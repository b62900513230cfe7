// What is known of the OBS connections from what the other plugins tell of them: which run here, where they record, what they skip. Pure.
import path from 'node:path'
import type { ObsConnection, ObsStats } from '@restrike/obs/contract'
import type { RecorderStatus } from '@restrike/recorder/contract'
import { isHere, portOf } from './is-here.ts'
import { skippedPercent, type Skips } from './rates.ts'

export interface ObsSeen {
  readonly name: string
  readonly url: string
  /** It runs on this machine. */
  readonly here: boolean
  readonly connected: boolean
  readonly port: number | null
  /** Where it was last told to record, or last recorded. */
  readonly folder: string | null
  readonly stats: ObsStats | null
  /** Of the frames between the last two times that OBS told; null where it made none. */
  readonly renderSkippedPercent: number | null
  readonly encodeSkippedPercent: number | null
}

export type AllSeen = ReadonlyMap<string, ObsSeen>

/** `own`: names and addresses of this machine. A connection that is no more is forgotten. */
export function foldObs(seen: AllSeen, connections: readonly ObsConnection[], own: ReadonlySet<string>): AllSeen {
  return new Map(connections.map((connection) => [connection.name, oneSeen(seen.get(connection.name), connection, own)]))
}

function oneSeen(before: ObsSeen | undefined, { name, url, state, recording, stats }: ObsConnection, own: ReadonlySet<string>): ObsSeen {
  const same = before?.url === url ? before : undefined
  const here = isHere(url, own)
  return {
    ...{ name, url, here, connected: state === 'connected', port: portOf(url) },
    folder: here ? (folderOf(recording?.path ?? null) ?? same?.folder ?? null) : null,
    ...{ stats, ...skips(same, stats) },
  }
}

type Skipped = Pick<ObsSeen, 'renderSkippedPercent' | 'encodeSkippedPercent'>

function skips(before: ObsSeen | undefined, now: ObsStats | null): Skipped {
  const last = before?.stats
  if (!now || !last) return { renderSkippedPercent: null, encodeSkippedPercent: null }
  const [rendered, encoded] = [renderOf(now), encodeOf(now)]
  // The same figures again: OBS has not been asked since.
  if (rendered.total === renderOf(last).total && encoded.total === encodeOf(last).total) return before
  return { renderSkippedPercent: skippedPercent(renderOf(last), rendered), encodeSkippedPercent: skippedPercent(encodeOf(last), encoded) }
}

function renderOf({ renderSkippedFrames, renderTotalFrames }: ObsStats): Skips {
  return { skipped: renderSkippedFrames, total: renderTotalFrames }
}

function encodeOf({ outputSkippedFrames, outputTotalFrames }: ObsStats): Skips {
  return { skipped: outputSkippedFrames, total: outputTotalFrames }
}

/** The recorder knows the files of recordings that OBS does not tell of any more. */
export function foldRecorder(seen: AllSeen, { connections }: Pick<RecorderStatus, 'connections'>): AllSeen {
  const files = new Map(connections.map(({ connection, path: file }) => [connection, file]))
  return new Map([...seen].map(([name, one]) => [name, withFolder(one, folderOf(files.get(name) ?? null))]))
}

/** The folder that is set in OBS, as far as nothing better is known. */
export function foldSetFolder(seen: AllSeen, name: string, folder: string): AllSeen {
  return new Map([...seen].map(([key, one]) => [key, key === name && one.folder === null ? withFolder(one, folder) : one]))
}

function withFolder(one: ObsSeen, folder: string | null): ObsSeen {
  return one.here && folder !== null && path.isAbsolute(folder) ? { ...one, folder } : one
}

function folderOf(file: string | null): string | null {
  return file !== null && path.isAbsolute(file) ? path.dirname(file) : null
}
