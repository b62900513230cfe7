// The current round: score, gam-jeoms, and who leads. Points, which say why a score rose, are in points.ts.
import type { MessageOf } from '../message.ts'
import { distrustLedger } from './cross-check.ts'
import { type Draft, emit } from './draft.ts'
import { scoreRose } from './points.ts'
import { putRound, roundRecord } from './round-record.ts'

const sides = ['blue', 'red'] as const

export function foldSc(draft: Draft, message: MessageOf<'sc'>): void {
  setScore(draft, message)
}

/** Sets the score of the current round; a side not given stays. Lower is a correction by the scoring system, and believed. */
export function setScore(draft: Draft, heard: { readonly blue?: number; readonly red?: number }): void {
  const { state } = draft
  let changed = false
  for (const side of sides) {
    const to = heard[side]
    const from = state[side].score
    if (to === undefined || to === from) continue
    changed = true
    state[side] = { ...state[side], score: to }
    if (from !== null && to < from) {
      distrustLedger(draft)
      emit(draft, { type: 'score-corrected', side, from, to })
    } else scoreRose(draft, side)
  }
  if (!changed) return
  const { blue, red } = { blue: state.blue.score, red: state.red.score }
  if (state.round !== null) putRound(draft, { ...roundRecord(draft, state.round), blue, red })
  emit(draft, { type: 'score', blue, red })
}

/** `wg`: gam-jeoms of the current round. One taken back shows as a lower count. */
export function foldWg(draft: Draft, message: MessageOf<'wg'>): void {
  const { state } = draft
  for (const side of sides) {
    const count = message[side]
    const before = state[side].gamJeom
    if (count === undefined || count === before) continue
    if (count < before) distrustLedger(draft)
    state[side] = { ...state[side], gamJeom: count }
    if (state.round !== null) {
      const record = roundRecord(draft, state.round)
      putRound(draft, { ...record, gamJeom: { ...record.gamJeom, [side]: count } })
    }
    emit(draft, { type: 'gam-jeom', side, count })
  }
}

export function foldSup(draft: Draft, message: MessageOf<'sup'>): void {
  draft.state.superiority = message.side
}
