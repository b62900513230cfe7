// Rounds and the winner by hand: announcing a round, deciding it, ending the match.
import type { KnownMessage } from '@restrike/pss'
import { injuryEnded, isBeforeFight, roundMs, stopped } from './clock-actions.ts'
import type { ActionOf, Court, Outcome } from './comes-to.ts'

const hasWinner = 'The match has its winner: take that back first'

export function comesToRound({ round }: ActionOf<'round'>, court: Court): Outcome {
  if (court.state.winner !== null) return hasWinner
  if (round === court.state.round && !hasBegun(court)) return `Round ${round} is announced already`
  const ms = roundMs(court)
  const clock: readonly KnownMessage[] = ms === null ? stopped(court) : [{ stream: 'clk', ms, action: 'stop' }]
  return [...injuryEnded(court), ...clock, { stream: 'rnd', round }]
}

export function comesToEndRound({ winner }: ActionOf<'end-round'>, court: Court): Outcome {
  const { round, phase, roundScores } = court.state
  if (round === null) return 'No round was announced: begin with that'
  if (court.state.winner !== null) return hasWinner
  if (roundScores.some((one) => one.round === round && one.winner !== null))
    return `Round ${round} is decided already: announce the next one`
  if (!hasBegun(court)) return `Round ${round} has not begun: start its clock first`
  const over: readonly KnownMessage[] = phase === 'round-over' || phase === 'break' ? [] : [{ stream: 'clk', ms: 0, action: 'stopEnd' }]
  return [...injuryEnded(court), ...over, { stream: 'wrd', winners: [{ round, winner }] }]
}

/** `classification` becomes what the scoring system would say of it: the rounds won, and how. */
export function comesToWinner({ side, classification }: ActionOf<'winner'>, court: Court): Outcome {
  const { state } = court
  if (state.winner !== null) return hasWinner
  const name = side === 'tie' ? '' : (state[side].longName ?? '')
  const how =
    classification === '' || /^\d/.test(classification)
      ? classification
      : `${state.blue.roundsWon}-${state.red.roundsWon} ${classification}`
  const told: readonly KnownMessage[] = name === '' && how === '' ? [] : [{ stream: 'wmh', name, classification: how }]
  return [...injuryEnded(court), ...stopped(court), { stream: 'win', winner: side }, ...told]
}

/** Who does not use the clock has begun with the first point. */
function hasBegun(court: Court): boolean {
  const { blue, red, clock } = court.state
  if (!isBeforeFight(court)) return true
  const ms = roundMs(court)
  const scored = [blue.score, red.score, blue.gamJeom, red.gamJeom].some((count) => (count ?? 0) > 0)
  return scored || (ms !== null && clock.ms !== null && clock.ms !== ms)
}
