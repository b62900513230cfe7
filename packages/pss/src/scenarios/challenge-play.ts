// A video challenge from the card to the decision, and what the decision changes. Starts and ends with the clock standing.
import type { Side } from '../message.ts'
import { type Book, type BookedChallenge, currentRound, opponent } from './book.ts'
import { stopClock, wait, waitBetween } from './clock-play.ts'
import { giveGamJeom, removableKind, removeGamJeom, removePoint, scorePoint } from './score-play.ts'
import { type Stage, say } from './stage.ts'

/** `cancelled` is taken back 12 ms after it was accepted, `withdrawn` before any answer, `unanswered` is left open. */
export type ChallengeOutcome = 'won' | 'lost' | 'denied' | 'cancelled' | 'withdrawn' | 'unanswered'

export interface ChallengeAsked {
  readonly by: 'referee' | Side
  readonly outcome: ChallengeOutcome
  /** How long the jury looks before it decides; drawn when left out. */
  readonly reviewMs?: number
}

function answer(stage: Stage, challenge: BookedChallenge, step: 'accepted' | 'denied' | 'cancelled' | 'won' | 'lost'): void {
  if (step === 'accepted') challenge.accepted = true
  if (step === 'denied') challenge.accepted = false
  if (step === 'cancelled') challenge.cancelled = true
  if (step === 'won' || step === 'lost') {
    challenge.accepted = true
    challenge.won = step === 'won'
  }
  say(stage, [{ stream: 'ch', by: challenge.by, step }])
}

function decide(stage: Stage, challenge: BookedChallenge, { outcome, reviewMs }: ChallengeAsked): void {
  switch (outcome) {
    case 'won':
    case 'lost':
      answer(stage, challenge, 'accepted')
      wait(stage, reviewMs ?? stage.random.int(6_000, 28_000))
      answer(stage, challenge, outcome)
      return
    case 'denied':
      answer(stage, challenge, 'denied')
      return
    case 'cancelled': {
      const acceptedMs = stage.nowMs
      answer(stage, challenge, 'accepted')
      wait(stage, Math.max(0, acceptedMs + 12 - stage.nowMs))
      answer(stage, challenge, 'cancelled')
      return
    }
    case 'withdrawn':
      answer(stage, challenge, 'cancelled')
      return
    case 'unanswered':
      return
    default:
      outcome satisfies never
  }
}

/** The largest thing a challenge can bring would end the round on the spot: then it changes nothing, so that rounds end by fighting. */
function wouldEndRound(book: Book, side: Side): boolean {
  const now = currentRound(book)
  const { pointValues, pointGap, gamJeomLimit } = book.rules
  return (
    now[side].score + pointValues.technicalHead - now[opponent(side)].score >= pointGap || now[opponent(side)].gamJeom >= gamJeomLimit - 1
  )
}

/** An upheld challenge mostly changes something: an own point is given, a foreign one or an own gam-jeom taken back, a foreign one given. */
function grant(stage: Stage, side: Side): void {
  const claim = stage.random.weighted([
    ['head', 4],
    ['technicalHead', 1],
    ['technicalBody', 1],
    ['gam-jeom-for-opponent', 2],
    ['own-gam-jeom-away', 2],
    ['point-away', 2],
  ] as const)
  const other = opponent(side)
  if (wouldEndRound(stage.book, side)) return
  if (claim === 'gam-jeom-for-opponent') giveGamJeom(stage, other)
  else if (claim === 'own-gam-jeom-away' && removeGamJeom(stage, side)) return
  else if (claim === 'point-away' || claim === 'own-gam-jeom-away') {
    const kind = removableKind(stage.book, other)
    if (kind === null) scorePoint(stage, side, 'head')
    else removePoint(stage, other, kind)
  } else scorePoint(stage, side, claim)
}

/** The challenge itself. The clock must stand. Says nothing of its effect on the score. */
export function ask(stage: Stage, asked: ChallengeAsked): void {
  const challenge: BookedChallenge = { by: asked.by, accepted: null, won: null, cancelled: false }
  stage.book.challenges.push(challenge)
  say(stage, [{ stream: 'ch', by: asked.by, step: 'request' }])
  waitBetween(stage, 1_500, 4_000)
  decide(stage, challenge, asked)
}

/** Stops the clock, hears the challenge, changes the score when it is upheld. The clock is left standing. */
export function hearChallenge(stage: Stage, asked: ChallengeAsked): void {
  stopClock(stage)
  waitBetween(stage, 400, 3_000)
  ask(stage, asked)
  waitBetween(stage, 800, 3_000)
  if (asked.outcome !== 'won') return
  grant(stage, asked.by === 'referee' ? stage.random.pick(['blue', 'red']) : asked.by)
  waitBetween(stage, 800, 2_000)
}
