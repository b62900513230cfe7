// The winner, as announced: `win` says who, `wmh` the name and how. Never computed from rounds or names.
import type { MessageOf } from '../message.ts'
import { checkWinner } from './cross-check.ts'
import { type Draft, emit } from './draft.ts'

export function foldWin(draft: Draft, message: MessageOf<'win'>): void {
  const { state, fold } = draft
  const changed = state.winner !== message.winner
  state.phase = 'finished'
  state.winner = message.winner
  if (fold.lastLoad !== null && !fold.lastLoad.won) fold.lastLoad = { ...fold.lastLoad, won: true }
  if (!changed) return
  emitWinner(draft)
  checkWinner(draft, message.winner)
}

/** `wmh` may be sent again to add the classification; an empty field takes nothing back. */
export function foldWmh(draft: Draft, message: MessageOf<'wmh'>): void {
  const { state, fold } = draft
  const name = message.name === '' ? fold.winnerName : message.name
  const classification = message.classification === '' ? state.classification : message.classification
  if (name === fold.winnerName && classification === state.classification) return
  fold.winnerName = name
  state.classification = classification
  emitWinner(draft)
}

function emitWinner(draft: Draft): void {
  const { winner, classification } = draft.state
  emit(draft, { type: 'winner', side: winner, name: draft.fold.winnerName, classification })
}
