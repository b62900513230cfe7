// Points and the hits that made them. Real traffic sends hit, score, point; simulators point, hit, score: only a hit that came first is
// paired with the point, and in the second order it must not be paired with the next one.
import type { MessageOf, Side } from '../message.ts'
import { countPoint } from './cross-check.ts'
import { type Draft, emit } from './draft.ts'
import type { HitTrace } from './court-fold.ts'
import { ruleSetAt } from './rule-set.ts'

/** Hit, score and point of one action come together; a receiver that dawdles stretches that to a tenth of a second. */
const burstMs = 1000

export function foldHl(draft: Draft, message: MessageOf<'hl'>): void {
  const { state, fold, datagram } = draft
  const { side, level } = message
  state[side] = { ...state[side], lastHitLevel: level }
  const ofEarlierPoint = isRecent(draft, fold.hits[side].awaitsAt)
  if (!ofEarlierPoint) trace(draft, side, { hit: { level, at: datagram.monotonicMs } })
  emit(draft, { type: 'hit-level', side, level })
}

export function foldPt(draft: Draft, message: MessageOf<'pt'>): void {
  const { state, fold, datagram } = draft
  const { side, kind } = message
  const { hit, raisedAt } = fold.hits[side]
  state.points = { ...state.points, [side]: { ...state.points[side], [kind]: state.points[side][kind] + 1 } }
  countPoint(draft, side, kind)
  const scored = isRecent(draft, raisedAt)
  trace(draft, side, { hit: null, raisedAt: null, awaitsAt: scored ? null : datagram.monotonicMs })
  const value = ruleSetAt(draft.at).pointValues[kind]
  const paired = hit !== null && isRecent(draft, hit.at)
  emit(draft, paired ? { type: 'point', side, kind, value, hitLevel: hit.level } : { type: 'point', side, kind, value })
}

/** To be told when the score of a side rose: it belongs to the point before, or else to the one that follows. */
export function scoreRose(draft: Draft, side: Side): void {
  const awaited = isRecent(draft, draft.fold.hits[side].awaitsAt)
  trace(draft, side, awaited ? { awaitsAt: null } : { raisedAt: draft.datagram.monotonicMs })
}

function trace(draft: Draft, side: Side, change: Partial<HitTrace>): void {
  const { fold } = draft
  fold.hits = { ...fold.hits, [side]: { ...fold.hits[side], ...change } }
}

function isRecent(draft: Draft, at: number | null): boolean {
  if (at === null) return false
  const ageMs = draft.datagram.monotonicMs - at
  return ageMs >= 0 && ageMs <= burstMs
}
