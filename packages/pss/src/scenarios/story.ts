// What a simulated match is to be about, and the plan of its rounds that makes sure of it. Only a plan: the fight carries it out.
import type { Side } from '../message.ts'
import type { ChallengeAsked, ChallengeOutcome } from './challenge-play.ts'
import type { KyeShi } from './interruption-play.ts'
import type { Random } from './prng.ts'

/** A feature that the match is certain to have; `random` draws one with realistic frequency. */
export type Story = 'random' | NamedStory
export type NamedStory = (typeof stories)[number]

export const stories = [
  'plain',
  'point-gap',
  'gam-jeom-loss',
  'superiority',
  'injury',
  'injury-runs-out',
  'challenge-won',
  'challenge-lost',
  'challenge-denied',
  'challenge-cancelled',
  'correction',
  'withdrawal',
  'referee-stop',
  'reload',
  'other-match-between',
  'abandoned',
  'busy',
] as const

export type Incident =
  | { readonly kind: 'time-out' }
  | { readonly kind: 'kye-shi'; readonly injuries: readonly [KyeShi, ...KyeShi[]] }
  | ({ readonly kind: 'challenge' } & ChallengeAsked)
  | { readonly kind: 'correction'; readonly side: Side }

/** `cut`: stopped before its end, because of a retirement, a reload or for good. */
export type RoundEnding = 'time' | 'early' | 'point-gap' | 'gam-jeom' | 'level' | 'cut'

export interface RoundPlan {
  readonly ending: RoundEnding
  /** Who is to profit from the ending. */
  readonly favour: Side
  /** Part of the round after which the ending is worked for, 0 to 1. */
  readonly from: number
  /** Each at a part of the round, 0 to 1, in order. */
  readonly incidents: ReadonlyArray<{ readonly at: number; readonly incident: Incident }>
  /** Milliseconds of the break after it; null lets the break run out. */
  readonly breakMs: number | null
}

export interface MatchPlan {
  readonly story: NamedStory
  /** What happens before the match is fought from its beginning. */
  readonly prelude: 'none' | 'reload' | 'reload-in-round' | 'other-match'
  readonly rounds: readonly RoundPlan[]
  /** `inBreak`: after the break that follows this round; otherwise within it. */
  readonly retirement: { readonly decision: 'WDR' | 'RSC'; readonly side: Side; readonly round: number; readonly inBreak: boolean } | null
  /** Nothing is heard any more after the first round was cut. */
  readonly abandoned: boolean
}

const frequencies: readonly [readonly [NamedStory, number], ...ReadonlyArray<readonly [NamedStory, number]>] = [
  ['plain', 34],
  ['point-gap', 14],
  ['gam-jeom-loss', 3],
  ['superiority', 5],
  ['injury', 9],
  ['injury-runs-out', 1],
  ['challenge-won', 8],
  ['challenge-lost', 7],
  ['challenge-denied', 2],
  ['challenge-cancelled', 1],
  ['correction', 4],
  ['withdrawal', 2],
  ['referee-stop', 1],
  ['reload', 3],
  ['other-match-between', 1],
  ['abandoned', 1],
  ['busy', 4],
]

const side = (random: Random): Side => random.pick(['blue', 'red'])
const asker = (random: Random): 'referee' | Side =>
  random.weighted([
    ['blue', 4],
    ['red', 4],
    ['referee', 1],
  ])

const challengeOf = (random: Random, outcome: ChallengeOutcome): Incident => ({ kind: 'challenge', by: asker(random), outcome })

function injuryOf(random: Random, runsOut: boolean): Incident {
  const one = (forMs: number | null): KyeShi => ({ side: side(random), forMs })
  const first = one(runsOut ? null : random.int(4_000, 40_000))
  return { kind: 'kye-shi', injuries: random.chance(0.25) ? [first, one(random.int(3_000, 15_000))] : [first] }
}

/** Incidents that the story cannot do without. */
function incidentsOf(random: Random, story: NamedStory): Incident[] {
  switch (story) {
    case 'injury':
      return [injuryOf(random, false)]
    case 'injury-runs-out':
      return [injuryOf(random, true)]
    case 'challenge-won':
      return [challengeOf(random, 'won')]
    case 'challenge-lost':
      return [challengeOf(random, 'lost')]
    case 'challenge-denied':
      return [challengeOf(random, 'denied')]
    case 'challenge-cancelled':
      return [challengeOf(random, random.chance(0.7) ? 'cancelled' : 'withdrawn')]
    case 'correction':
      return [{ kind: 'correction', side: side(random) }]
    case 'busy':
      return [
        { kind: 'time-out' },
        { kind: 'challenge', by: 'blue', outcome: random.pick(['won', 'lost']) },
        injuryOf(random, false),
        { kind: 'challenge', by: 'red', outcome: random.pick(['won', 'lost', 'cancelled']) },
        { kind: 'correction', side: side(random) },
        { kind: 'challenge', by: 'referee', outcome: random.pick(['denied', 'withdrawn', 'unanswered', 'won']) },
      ]
    default:
      return []
  }
}

function endingOf(random: Random, story: NamedStory, isFeatured: boolean): RoundEnding {
  if (story === 'superiority') return 'level'
  if (isFeatured && story === 'point-gap') return 'point-gap'
  if (isFeatured && story === 'gam-jeom-loss') return 'gam-jeom'
  return random.weighted([
    ['time', 80],
    ['point-gap', 10],
    ['level', 3],
    ['early', 3],
    ['gam-jeom', 1],
  ])
}

function planRound(random: Random, story: NamedStory, isFeatured: boolean): RoundPlan {
  const incidents = isFeatured ? incidentsOf(random, story) : []
  if (random.chance(0.35)) incidents.push({ kind: 'time-out' })
  return {
    ending: endingOf(random, story, isFeatured),
    favour: side(random),
    from: 0.15 + random.next() * 0.3,
    // Well before the end, so that a round steered level is not upset by them any more.
    incidents: incidents.map((incident, index) => ({ at: 0.12 + ((index + random.next() * 0.8) / incidents.length) * 0.6, incident })),
    breakMs: random.chance(0.6) ? null : random.int(3_000, 25_000),
  }
}

function preludeOf(random: Random, story: NamedStory): MatchPlan['prelude'] {
  if (story === 'reload') return random.pick(['reload', 'reload-in-round'])
  return story === 'other-match-between' ? 'other-match' : 'none'
}

/** A plan for a match of best of `totalRounds`. The same draw gives the same plan. */
export function planMatch(random: Random, wish: Story, totalRounds: number): MatchPlan {
  const story = wish === 'random' ? random.weighted(frequencies) : wish
  const featured = random.int(1, Math.min(2, totalRounds))
  const isRetired = story === 'withdrawal' || story === 'referee-stop'
  const inBreak = story === 'withdrawal' && random.chance(0.5) && totalRounds > 1
  const retiredRound = inBreak ? 1 : featured
  const rounds = Array.from({ length: totalRounds }, (_, index) => {
    const plan = planRound(random, story, index + 1 === featured)
    const isCut = (isRetired && !inBreak && index + 1 === retiredRound) || (story === 'abandoned' && index === 0)
    return isCut ? { ...plan, ending: 'cut' as const } : plan
  })
  return {
    story,
    prelude: preludeOf(random, story),
    rounds,
    retirement: isRetired ? { decision: story === 'withdrawal' ? 'WDR' : 'RSC', side: side(random), round: retiredRound, inBreak } : null,
    abandoned: story === 'abandoned',
  }
}
