// Looks for the highest rate that passes, one trial at a time, so that two searches can take turns. Pure.

export interface Trial {
  /** Nothing was lost and nothing piled up. */
  readonly passed: boolean
  /** What the sender really reached. */
  readonly rate: number
}

export interface RateSearch {
  /** The rate to try next; undefined when the search is over. */
  next(): number | undefined
  record(trial: Trial): void
  /** The highest rate that passed; 0 when none did. */
  readonly highest: number
  /** The sender could go no faster: the true limit is higher. */
  readonly senderLimited: boolean
}

const growth = 1.4
/** Over when what passed and what failed are this close. */
const closeness = 1.05
/** A sender that stays this far behind is at its own limit. */
const reached = 0.9
/** Something else on the machine may have held it up: only more trials than this show a limit. */
const lateAllowed = 2

export function searchRate(start: number): RateSearch {
  let highest = 0
  let lowestFailed = Infinity
  let lateTrials = 0
  let wanted = start
  return {
    next() {
      if (lateTrials > lateAllowed || lowestFailed / Math.max(highest, 1) <= closeness) return undefined
      wanted = start
      if (highest > 0) wanted = lowestFailed === Infinity ? highest * growth : Math.sqrt(highest * lowestFailed)
      else if (lowestFailed < Infinity) wanted = lowestFailed / growth
      return wanted
    },
    record({ passed, rate }) {
      if (!passed) lowestFailed = Math.min(lowestFailed, wanted)
      else {
        highest = Math.max(highest, rate)
        if (rate < wanted * reached) lateTrials++
      }
    },
    get highest() {
      return highest
    },
    get senderLimited() {
      return lateTrials > lateAllowed
    },
  }
}
