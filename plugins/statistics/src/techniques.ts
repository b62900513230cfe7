// Counts of techniques, by side, and what they are worth by the rules of a day. Pure.
import { ruleSetAt, type MatchEvent, type PointCounts } from '@restrike/pss'

export interface BySide<T> {
  readonly blue: T
  readonly red: T
}

export const noTechniques: PointCounts = { punch: 0, body: 0, head: 0, technicalBody: 0, technicalHead: 0 }

/** Those of one round, or of all. */
export function techniquesOf(events: readonly MatchEvent[], round?: number): BySide<PointCounts> {
  const counts = { blue: { ...noTechniques }, red: { ...noTechniques } }
  for (const event of events) {
    if (event.type === 'point' && (round === undefined || event.round === round)) counts[event.side][event.kind]++
  }
  return counts
}

export function addTechniques(one: PointCounts, other: PointCounts): PointCounts {
  return {
    punch: one.punch + other.punch,
    body: one.body + other.body,
    head: one.head + other.head,
    technicalBody: one.technicalBody + other.technicalBody,
    technicalHead: one.technicalHead + other.technicalHead,
  }
}

/** `at`: a moment of that day, ISO 8601 in UTC. */
export function pointsOf(counts: PointCounts, at: string): number {
  const { pointValues: values } = ruleSetAt(at)
  const { punch, body, head, technicalBody, technicalHead } = counts
  return (
    punch * values.punch +
    body * values.body +
    head * values.head +
    technicalBody * values.technicalBody +
    technicalHead * values.technicalHead
  )
}
