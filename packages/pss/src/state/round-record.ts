// What is kept of each round, and what the state shows of it. Which message changes it is not decided here.
import type { Draft } from './draft.ts'
import type { RoundRecord } from './court-fold.ts'

/** What is known of a round, or a blank record of it. */
export function roundRecord(draft: Draft, round: number): RoundRecord {
  const record = draft.fold.rounds.find((one) => one.round === round)
  return record ?? { round, exists: false, blue: null, red: null, winner: null, gamJeom: { blue: 0, red: 0 } }
}

/** Replaces the record of a round and what the state shows of it. */
export function putRound(draft: Draft, record: RoundRecord): void {
  const { fold, state } = draft
  fold.rounds = [...fold.rounds.filter((one) => one.round !== record.round), record].toSorted((a, b) => a.round - b.round)
  if (!record.exists) return
  const existing = fold.rounds.filter((one) => one.exists)
  state.roundScores = existing.map(({ round, blue, red, winner }) => ({ round, blue, red, winner }))
  state.gamJeomByRound = existing.map(({ round, gamJeom }) => ({ round, ...gamJeom }))
}
