// Our own reckoning of a round and of the match, held against what the scoring system announces. It raises alarms and corrects nothing.
import type { MessageOf, PointKind, RoundStatistics, Side } from '../message.ts'
import { type Draft, emit } from './draft.ts'
import { noPointsYet } from './court-fold.ts'
import type { PointCounts } from './match-state.ts'
import { ruleSetAt } from './rule-set.ts'

const kinds = ['punch', 'body', 'head', 'technicalBody', 'technicalHead'] as const satisfies readonly PointKind[]

/** A round begins. `fromStart` is false where it had been going on already, so that our account lacks its first part. */
export function openLedger(draft: Draft, round: number, fromStart: boolean): void {
  draft.fold.ledger = { round, points: noPointsYet, reliable: fromStart, scoreChecked: false, statisticsChecked: false }
}

export function countPoint(draft: Draft, side: Side, kind: PointKind): void {
  const { ledger } = draft.fold
  if (ledger === null) return
  const points = { ...ledger.points, [side]: { ...ledger.points[side], [kind]: ledger.points[side][kind] + 1 } }
  draft.fold.ledger = { ...ledger, points }
}

/** Something was taken back: which point it was is not told, so our account of this round no longer proves anything. */
export function distrustLedger(draft: Draft): void {
  const { ledger } = draft.fold
  if (ledger !== null) draft.fold.ledger = { ...ledger, reliable: false }
}

/** Compares points and the opponent's gam-jeoms with the announced score, once the round is decided; once a round. */
export function checkScore(draft: Draft, round: number): void {
  const { state, fold, at } = draft
  const { ledger } = fold
  if (ledger === null || ledger.round !== round || round !== state.round || !ledger.reliable || ledger.scoreChecked) return
  fold.ledger = { ...ledger, scoreChecked: true }
  const { pointValues, gamJeomValue } = ruleSetAt(at)
  const worth = (counts: PointCounts): number => kinds.reduce((sum, kind) => sum + counts[kind] * pointValues[kind], 0)
  const blue = worth(ledger.points.blue) + state.red.gamJeom * gamJeomValue
  const red = worth(ledger.points.red) + state.blue.gamJeom * gamJeomValue
  if (blue === state.blue.score && red === state.red.score) return
  emit(draft, { type: 'mismatch', what: 'score', ours: `${blue}-${red}`, theirs: `${state.blue.score}-${state.red.score}` })
}

/** `rst`: the scoring system's own count of the round. */
export function foldRst(draft: Draft, message: MessageOf<'rst'>): void {
  const { state, fold } = draft
  checkScore(draft, message.round)
  const { ledger } = fold
  if (ledger === null || ledger.round !== message.round || message.round !== state.round) return
  if (!ledger.reliable || ledger.statisticsChecked) return
  fold.ledger = { ...ledger, statisticsChecked: true }
  for (const side of ['blue', 'red'] as const) {
    const ours = described({ ...ledger.points[side], gamJeom: state[side].gamJeom })
    const theirs = described(message[side])
    if (ours !== theirs) emit(draft, { type: 'mismatch', what: 'statistics', ours: `${side}: ${ours}`, theirs: `${side}: ${theirs}` })
  }
}

/** Only says anything once a side has the rounds it needs: a withdrawal or a disqualification may come before that. */
export function checkWinner(draft: Draft, theirs: Side | 'tie'): void {
  const { state } = draft
  const { rounds, roundWinsNeeded } = ruleSetAt(draft.at)
  if (state.rounds !== null && state.rounds !== rounds) return
  const ours = (['blue', 'red'] as const).find((side) => state[side].roundsWon >= roundWinsNeeded)
  if (ours !== undefined && ours !== theirs) emit(draft, { type: 'mismatch', what: 'winner', ours, theirs })
}

function described(counts: RoundStatistics): string {
  return [...kinds, 'gamJeom' as const].map((name) => `${name} ${counts[name]}`).join(', ')
}
