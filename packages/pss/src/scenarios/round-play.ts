// Rounds and the frame of the match: load, decision of a round, break, next round, winner. What happens in a round is fight.ts.
import type { Side } from '../message.ts'
import { currentRound, freshRound, lead, leader, openBook, opponent, roundsWon } from './book.ts'
import { runFrom, wait, waitBetween, waitWhile } from './clock-play.ts'
import type { MatchCard } from './match-card.ts'
import { type Stage, say, standing } from './stage.ts'

/** Loads a match: everything at zero, also when it is the same again. */
export function load(stage: Stage, card: MatchCard): void {
  stage.book = openBook(stage.book.rules, card)
  stage.clock = standing(stage.book.rules.roundSeconds)
  stage.injury = null
  stage.rest = null
  say(stage, stage.dialect.load(stage.book))
}

/** Why the round went to its winner. */
export type RoundReason = 'score' | 'superiority' | 'gam-jeom' | 'retired'

/** The round's winner by the rules; `retired` overrules them. */
function judge(stage: Stage, retired: Side | null): { readonly winner: Side; readonly reason: RoundReason } {
  const now = currentRound(stage.book)
  const { rules } = stage.book
  if (retired !== null) return { winner: opponent(retired), reason: 'retired' }
  if (now.blue.gamJeom >= rules.gamJeomLimit) return { winner: 'red', reason: 'gam-jeom' }
  if (now.red.gamJeom >= rules.gamJeomLimit) return { winner: 'blue', reason: 'gam-jeom' }
  const winner = leader(now, rules)
  if (lead(now) !== 0 && winner !== null) return { winner, reason: 'score' }
  return { winner: winner ?? stage.random.pick(['blue', 'red']), reason: 'superiority' }
}

/** The referee's decision after the end of a round, with its statistics. */
export function decideRound(stage: Stage, retired: Side | null = null): RoundReason {
  const { winner, reason } = judge(stage, retired)
  currentRound(stage.book).winner = winner
  say(stage, stage.dialect.roundDecided(stage.book))
  return reason
}

/** The break that follows a decision at once; `forMs` when it is skipped, null when it runs out. */
export function takeBreak(stage: Stage, forMs: number | null): void {
  const first = stage.book.rules.breakSeconds - 1
  stage.rest = runFrom(stage, first)
  say(stage, stage.dialect.breakTick(first))
  if (forMs === null) {
    waitWhile(stage, () => stage.rest !== null)
    return
  }
  wait(stage, forMs)
  stage.rest = null
}

export function nextRound(stage: Stage): void {
  const { book } = stage
  const round = currentRound(book).round + 1
  book.rounds.push(freshRound(round))
  book.superiority = null
  stage.clock = standing(book.rules.roundSeconds)
  say(stage, stage.dialect.roundBegins(round))
}

export type Decision = 'PTF' | 'SUP' | 'PUN' | 'RSC' | 'WDR'

/** Announces the winner; `winner` is `tie` where the system names nobody. The rounds in the classification leave out one that was retired. */
export function announce(stage: Stage, winner: Side | 'tie', decision: Decision): void {
  const { book, dialect } = stage
  const retired = decision === 'WDR' || decision === 'RSC'
  const unfinished = currentRound(book).winner
  const count = (side: Side): number => roundsWon(book, side) - (retired && unfinished === side ? 1 : 0)
  const outcome = { winner, classification: `${count('blue')}-${count('red')} ${decision}` }
  const { first, later, told } = dialect.announced(book, outcome)
  book.winner = told.winner
  book.classification = told.classification
  say(stage, first)
  if (later.length === 0) return
  waitBetween(stage, 200, 4_000)
  say(stage, later)
}
