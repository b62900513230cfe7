// From parts to recordings: what one OBS recorded of one match. Pure.
import type { Position, Recording } from './contract.ts'
import { partOf, positionAt, type Part } from './part.ts'

export function recordingId(matchId: string, connection: string): string {
  // A sign that neither of them can have.
  return `${matchId}~${connection}`
}

/** Parts as read, with those that are known better here in their place, or added. */
export function withNewer(parts: readonly Part[], newer: readonly Part[]): Part[] {
  const isSame = (a: Part, b: Part) => a.recordingId === b.recordingId && a.openedAt === b.openedAt
  return [...parts.filter((part) => !newer.some((other) => isSame(part, other))), ...newer]
}

/** Parts in any order; recordings newest first. */
export function recordingsOf(parts: readonly Part[]): Recording[] {
  const groups = Map.groupBy(
    parts.toSorted((a, b) => a.openedAt - b.openedAt),
    (part) => part.recordingId,
  )
  return [...groups.values()].map(recordingOf).toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
}

function recordingOf(parts: readonly Part[]): Recording {
  const [first] = parts
  if (!first) throw new Error('a recording without parts')
  const seen = parts.map((part, i) => partOf(part, i + 1))
  const ended = seen.map(({ endedAt }) => endedAt)
  return {
    id: first.recordingId,
    matchId: first.matchId,
    connection: first.connection,
    path: first.path,
    // Where a recording was on already, the match begins within it.
    startedAt: new Date(first.base.at - first.lagMs + first.fromMs).toISOString(),
    endedAt: ended.includes(null) ? null : (ended.at(-1) ?? null),
    durationMs: sum(seen.map(({ durationMs, fromMs }) => durationMs && Math.max(0, durationMs - fromMs))),
    bytes: sum(seen.map(({ bytes }) => bytes)),
    parts: seen,
  }
}

/** Where a moment is, the first part of each connection that has it. */
export function positionsOf(parts: readonly Part[], at: number): Position[] {
  const found = new Map<string, Position>()
  for (const part of parts) {
    const positionMs = positionAt(part, at)
    if (positionMs === undefined || positionMs < part.fromMs || found.has(part.connection)) continue
    const siblings = parts.filter((other) => other.recordingId === part.recordingId && other.openedAt <= part.openedAt)
    const { recordingId: id, matchId, connection, path, timing } = part
    found.set(connection, { recordingId: id, matchId, connection, part: siblings.length, path, positionMs, timing })
  }
  return [...found.values()]
}

function sum(values: ReadonlyArray<number | null>): number | null {
  return values.includes(null) ? null : values.reduce<number>((total, value) => total + (value ?? 0), 0)
}
