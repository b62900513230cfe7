// Reviews, by the ledger of challenges; where the ledger is missing or lacks one, by what the scoring system told. Pure.
import type { Challenge } from '@restrike/pss'
import type { LedgerEntry } from '@restrike/replay/contract'
import type { ReviewStatistics } from './contract.ts'
import { passedMs } from './round-times.ts'
import { medianAndMax } from './spread.ts'

export interface Review {
  readonly by: LedgerEntry['by']
  readonly outcome: 'upheld' | 'rejected' | 'other'
  /** From the request; null where it did not happen, or nobody kept it. */
  readonly firstFrameMs: number | null
  readonly decisionMs: number | null
}

type Kept = Pick<LedgerEntry, 'challengeId' | 'by' | 'decision' | 'requestedAt' | 'firstFrameAt' | 'takenMs'>

/** What was told of one match: its challenges, and those that were taken back by hand, which the ledger keeps as cancelled. */
export interface ToldChallenges {
  readonly challenges: ReadonlyMap<string, Challenge>
  readonly takenBack: ReadonlySet<string>
}

export function reviewsOf(ledger: readonly Kept[], { challenges, takenBack }: ToldChallenges): Review[] {
  const kept = new Set(ledger.map(({ challengeId }) => challengeId))
  const asked = ledger.filter(({ challengeId }) => !takenBack.has(challengeId))
  return [...asked.map(fromLedger), ...challenges.entries().flatMap(([id, challenge]) => (kept.has(id) ? [] : [fromWire(challenge)]))]
}

function fromLedger({ by, decision, requestedAt, firstFrameAt, takenMs }: Kept): Review {
  return {
    by,
    outcome: decision === 'upheld' || decision === 'rejected' ? decision : 'other',
    firstFrameMs: firstFrameAt === null ? null : passedMs(Date.parse(requestedAt), Date.parse(firstFrameAt)),
    decisionMs: takenMs,
  }
}

function fromWire({ by, won, cancelled }: Challenge): Review {
  const outcome = cancelled || won === null ? 'other' : won ? 'upheld' : 'rejected'
  return { by, outcome, firstFrameMs: null, decisionMs: null }
}

export function reviewStatistics(reviews: readonly Review[]): ReviewStatistics {
  const counted = (outcome: Review['outcome']): number => reviews.filter((review) => review.outcome === outcome).length
  return {
    asked: reviews.length,
    upheld: counted('upheld'),
    rejected: counted('rejected'),
    other: counted('other'),
    firstFrameMs: medianAndMax(reviews.flatMap(({ firstFrameMs }) => firstFrameMs ?? [])),
    decisionMs: medianAndMax(reviews.flatMap(({ decisionMs }) => decisionMs ?? [])),
  }
}
