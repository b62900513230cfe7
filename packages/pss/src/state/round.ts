// Rounds: announced by `rnd`, decided by `wrd`, their scores recorded by `s`. The running score of the current one is in score.ts.
import type { MessageOf, Side } from '../message.ts'
import { checkScore, openLedger } from './cross-check.ts'
import { type Draft, emit } from './draft.ts'
import { putRound, roundRecord } from './round-record.ts'
import { setScore } from './score.ts'

/** `rnd`: a round begins at zero; the wire sends no reset of score and gam-jeoms. */
export function foldRnd(draft: Draft, message: MessageOf<'rnd'>): void {
  const { state } = draft
  const { round } = message
  const again = round === state.round
  const untouched = state.phase === 'loaded' || state.phase === 'ready'
  const scored = state.blue.score !== 0 || state.red.score !== 0
  state.round = round
  state.phase = 'ready'
  state.break = null
  state.injury = null
  state.blue = { ...state.blue, score: 0, gamJeom: 0 }
  state.red = { ...state.red, score: 0, gamJeom: 0 }
  putRound(draft, { ...roundRecord(draft, round), exists: true, blue: 0, red: 0, gamJeom: { blue: 0, red: 0 } })
  openLedger(draft, round, !again || untouched)
  if (!again || !untouched) emit(draft, { type: 'round-started' })
  if (scored) emit(draft, { type: 'score', blue: 0, red: 0 })
}

/** `wrd`: the winner of each round so far. A round it decides exists, even if it never ran. */
export function foldWrd(draft: Draft, message: MessageOf<'wrd'>): void {
  for (const { round, winner } of message.winners) {
    const before = roundRecord(draft, round)
    if (before.winner === winner) continue
    putRound(draft, { ...before, exists: before.exists || winner !== null, winner })
    countRoundsWon(draft)
    if (winner === null) continue
    emit(draft, { type: 'round-ended', winner }, round)
    checkScore(draft, round)
  }
}

/** `s11 … s23`: the score of each round. For the current round it is as good as `sc`: the later one counts. */
export function foldS(draft: Draft, message: MessageOf<'s'>): void {
  const current: { blue?: number; red?: number } = {}
  for (const { side, round, score } of message.scores) {
    if (round === draft.state.round) {
      current[side] = score
      continue
    }
    const before = roundRecord(draft, round)
    if (before[side] !== score) putRound(draft, { ...before, [side]: score })
  }
  setScore(draft, current)
}

function countRoundsWon(draft: Draft): void {
  const { fold, state } = draft
  const wonBy = (side: Side): number => fold.rounds.filter((one) => one.winner === side).length
  state.blue = { ...state.blue, roundsWon: wonBy('blue') }
  state.red = { ...state.red, roundsWon: wonBy('red') }
}
