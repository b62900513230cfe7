// All that is summed up over the events of one match: what the statistics of a match, a day and an athlete are put together from. Pure.
import type { Challenge, MatchEvent, PointCounts } from '@restrike/pss'
import { countsUp } from './clock-direction.ts'
import { countingEvents } from './counting-events.ts'
import { gamJeomsByRound, none } from './gam-jeoms.ts'
import { hitsOf, type Hit } from './hits.ts'
import { passedMs, roundTimes, type RoundTimes } from './round-times.ts'
import { techniquesOf, type BySide } from './techniques.ts'

export interface RoundSums extends RoundTimes {
  readonly round: number
  readonly gamJeom: BySide<number>
  readonly techniques: BySide<PointCounts>
}

export interface EventSums {
  readonly techniques: BySide<PointCounts>
  readonly gamJeom: BySide<number>
  /** Ascending. */
  readonly rounds: readonly RoundSums[]
  readonly hits: readonly Hit[]
  readonly countsUp: boolean
  /** By id: the last that was told of each. */
  readonly challenges: ReadonlyMap<string, Challenge>
  /** Ids of challenges that never were. */
  readonly takenBack: ReadonlySet<string>
  readonly injuries: number
  /** From the load to the winner; null where one of the two was not heard, or the clock of the machine was set back meanwhile. */
  readonly takenMs: number | null
}

/** `all`: the events of one match in order, of the types in `countedTypes` at the least. */
export function eventSums(all: readonly MatchEvent[]): EventSums {
  const { events, takenBack } = countingEvents(all)
  const gamJeoms = gamJeomsByRound(events)
  const times = roundTimes(events)
  const rounds = new Set(events.flatMap(({ round }) => round ?? []))
  return {
    techniques: techniquesOf(events),
    gamJeom: gamJeoms.values().reduce((sum, one) => ({ blue: sum.blue + one.blue, red: sum.red + one.red }), none),
    rounds: [...rounds]
      .toSorted((a, b) => a - b)
      .map((round) => ({
        round,
        ...(times.get(round) ?? { foughtMs: null, takenMs: null }),
        gamJeom: gamJeoms.get(round) ?? none,
        techniques: techniquesOf(events, round),
      })),
    hits: hitsOf(events),
    countsUp: countsUp(events),
    challenges: challengesOf(events),
    takenBack,
    injuries: events.filter((event) => event.type === 'injury' && event.action === 'show').length,
    takenMs: takenMsOf(events),
  }
}

function challengesOf(events: readonly MatchEvent[]): Map<string, Challenge> {
  const challenges = new Map<string, Challenge>()
  for (const event of events) {
    if (event.type !== 'challenge') continue
    const { challengeId, by, accepted, won, cancelled } = event
    challenges.set(challengeId, { by, accepted, won, cancelled })
  }
  return challenges
}

/** The winner is told again when name or classification follow: the first time counts. */
function takenMsOf(events: readonly MatchEvent[]): number | null {
  const loaded = events.find(({ type }) => type === 'loaded')
  const winner = events.find(({ type }) => type === 'winner')
  return loaded && winner ? passedMs(Date.parse(loaded.at), Date.parse(winner.at)) : null
}
