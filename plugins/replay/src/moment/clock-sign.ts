// What an event tells of the fight clock. The clock's own words first; others only say that it stands, for where its own were lost.
import type { LiveMatchEvent } from '@restrike/pss'

/** `stopped`: at this moment. `stands`: it does not run any more, since this moment or some time before. */
export type ClockSign = 'runs' | 'stopped' | 'stands'

export function clockSign(event: LiveMatchEvent): ClockSign | undefined {
  switch (event.type) {
    case 'clock-started':
      return 'runs'
    // Told of a pause, of an injury, and of the end of a round alike.
    case 'clock-stopped':
      return 'stopped'
    // The stop follows within moments of the injury's show.
    case 'injury':
      return event.action === 'show' ? 'stands' : undefined
    case 'break':
    case 'round-ended':
    case 'winner':
    case 'loaded':
    case 'round-started':
      return 'stands'
    default:
      return undefined
  }
}
