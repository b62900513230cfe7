// Whether a gam-jeom was given or taken back: the event tells the count after the change, not the change.
import type { LiveMatchEvent } from '@restrike/pss'

type GamJeom = Extract<LiveMatchEvent, { type: 'gam-jeom' }>

/** The event at `index`, seen beside those before it. */
export function isTakenBack(events: readonly LiveMatchEvent[], index: number): boolean {
  const event = events[index]
  if (event?.type !== 'gam-jeom') return false
  return event.count === 0 || event.count < countBefore(events, index, event)
}

/** 0 where none is known. */
function countBefore(events: readonly LiveMatchEvent[], index: number, { side, round, matchId }: GamJeom): number {
  for (let i = index - 1; i >= 0; i--) {
    const event = events[i]
    if (event?.type === 'gam-jeom' && event.side === side) return event.round === round && event.matchId === matchId ? event.count : 0
  }
  return 0
}
