// Taking back the last action by hand: everything is folded again without it, so that it has never been, and what others were told of it
// is set right.
import type { Datagram, KnownMessage } from '../message.ts'
import { challengeIdAt, challengeNumberAt } from './challenge.ts'
import type { CourtFold } from './court-fold.ts'
import { type Draft, emit } from './draft.ts'
import { folded, foldSteps, lastActionOf, numberOfTick, stepOf, told, withStep } from './hand-steps.ts'
import type { LiveMatchEvent } from './match-event.ts'
import { courtOf, type Hand, type MatchFold } from './match-fold.ts'
import type { MatchState } from './match-state.ts'

/** `messages`: a tick, where a clock runs again as if it had never been stopped. */
export function undo(
  fold: MatchFold,
  hand: Hand,
  datagram: Datagram,
  messages: readonly KnownMessage[],
): { fold: MatchFold; events: LiveMatchEvent[] } {
  const last = lastActionOf(hand.steps)
  const n = hand.steps[last]?.n ?? null
  if (n === null) return { fold, events: [] }
  const before = courtOf(fold)
  // Ticks stay, but for those of the clock that this action has set going.
  const kept = hand.steps.filter((step, i) => i !== last && !(step.kind === 'tick' && step.n === n))
  const without = foldSteps(hand.base, kept)
  const challengesUndone = numbersUsed(before, without)
  const draft = folded({ ...without, opened: fold.opened, challengesUndone, actionsByHand: fold.actionsByHand }, datagram, 'tick', messages)
  const list = { base: hand.base, steps: kept }
  const step = stepOf('tick', null, datagram, { before: without.state, messages })
  const { base, steps } = step.clocks.length === 0 ? list : withStep(list, { ...step, n: numberOfTick(kept, step.clocks) })
  const telling = { ...draft, events: [] }
  const challengeId = changedChallenges(before, without.state)[0]
  emit(telling, { type: 'undone', action: n, ...(challengeId === undefined ? {} : { challengeId }) })
  tellWhatChanged(telling, before)
  return { fold: { ...draft.fold, hand: { ...hand, base, steps }, parked: null }, events: told(telling.events, n) }
}

/** A request that is taken back leaves its number behind: others know the challenge by it. */
function numbersUsed(before: CourtFold, after: CourtFold): number[] {
  const index = after.state.challenges.length
  const gone = before.state.challenges.slice(index).map((_, i) => challengeNumberAt(before, index + i))
  return [...before.challengesUndone, ...gone].toSorted((a, b) => a - b)
}

/** Ids of those that are others now, or are gone. An action by hand is of one at the most. */
function changedChallenges(before: CourtFold, { challenges }: MatchState): string[] {
  return before.state.challenges.flatMap((challenge, index) => {
    const now = challenges[index]
    return now !== undefined && isSame(now, challenge) ? [] : [challengeIdAt(before, index)]
  })
}

function tellWhatChanged(draft: Draft, before: CourtFold): void {
  tellScore(draft, before)
  tellClock(draft, before)
  tellChallenge(draft, before)
}

function tellScore(draft: Draft, before: CourtFold): void {
  const { state } = draft
  const [blue, red] = [state.blue.score, state.red.score]
  if (blue === before.state.blue.score && red === before.state.red.score) return
  // The score of another round is no lower one: a round that was announced too early began at zero.
  if (state.round === before.state.round) {
    for (const side of ['blue', 'red'] as const) {
      const [from, to] = [before.state[side].score, state[side].score]
      if (from !== null && from > (to ?? 0)) emit(draft, { type: 'score-corrected', side, from, to: to ?? 0 })
    }
  }
  emit(draft, { type: 'score', blue, red })
}

/** Those who count time, or look back from where the clock stopped, know it by its events alone. */
function tellClock(draft: Draft, before: CourtFold): void {
  const { running } = draft.state.clock
  if (running !== before.state.clock.running) emit(draft, { type: running ? 'clock-started' : 'clock-stopped' })
}

/** A request that never was is cancelled for those who act on requests; of an answer, what is left of it is told. */
function tellChallenge(draft: Draft, before: CourtFold): void {
  const { challenges } = draft.state
  for (const [index, challenge] of before.state.challenges.entries()) {
    const challengeId = challengeIdAt(before, index)
    const now = challenges[index]
    if (now === undefined) emit(draft, { type: 'challenge', challengeId, ...challenge, cancelled: true })
    else if (!isSame(now, challenge) && now.accepted !== null) emit(draft, { type: 'challenge', challengeId, ...now })
    // Back to the mere request: told again it would be taken for a new one, and open its review once more.
  }
}

type Challenge = CourtFold['state']['challenges'][number]

function isSame(a: Challenge, b: Challenge): boolean {
  return a.by === b.by && a.accepted === b.accepted && a.won === b.won && a.cancelled === b.cancelled
}
