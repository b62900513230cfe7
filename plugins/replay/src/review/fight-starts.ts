// Since when the fight goes on: from the last start of the clock, unless that was entered by hand and taken back. Pure.
import type { LiveMatchEvent } from '@restrike/pss'

/** Ascending. */
export type FightStarts = readonly Extract<LiveMatchEvent, { type: 'clock-started' }>[]

/** So many actions by hand can be taken back, and then what was before them counts. */
const startsKept = 101

export function startsAfter(starts: FightStarts, event: LiveMatchEvent): FightStarts {
  if (event.type === 'clock-started') return [...starts, event].slice(-startsKept)
  if (event.type !== 'undone') return starts
  return starts.filter(({ matchId, manual }) => matchId !== event.matchId || manual !== event.action)
}

/** Ms since 1970; 0 before the first start. */
export function fightSince(starts: FightStarts): number {
  return Date.parse(starts.at(-1)?.at ?? '') || 0
}
