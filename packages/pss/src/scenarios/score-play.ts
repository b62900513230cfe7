// Points, hits, gam-jeoms and their corrections: books them and says them. Whether they are wise is the fight's business.
import type { KnownMessage, PointKind, Side } from '../message.ts'
import { type Book, currentRound, lead, leader, opponent } from './book.ts'
import { stopClock } from './clock-play.ts'
import { type Stage, say } from './stage.ts'

/** The `sup` messages after a change of score: a level score is told first, then who leads by the tie-break. */
function superiorityChange(book: Book): KnownMessage[] {
  const before = book.superiority
  const round = currentRound(book)
  // Hits that bring no point do not move the display, so they are left out here.
  const now = leader(
    round,
    book.rules,
    book.rules.tieBreaks.filter((by) => by !== 'hits'),
  )
  book.superiority = now
  if (lead(round) !== 0) return before === now ? [] : [{ stream: 'sup', side: now }]
  const level: KnownMessage[] = before === null ? [] : [{ stream: 'sup', side: null }]
  return now === null ? level : [...level, { stream: 'sup', side: now }]
}

function leadFor(book: Book, side: Side): number {
  return side === 'blue' ? lead(currentRound(book)) : -lead(currentRound(book))
}

/** The round is over by points or by gam-jeoms. */
export function roundIsLost(book: Book): boolean {
  const now = currentRound(book)
  const { pointGap, gamJeomLimit } = book.rules
  return Math.abs(lead(now)) >= pointGap || now.blue.gamJeom >= gamJeomLimit || now.red.gamJeom >= gamJeomLimit
}

const byElectronics: readonly PointKind[] = ['body', 'technicalBody']

export function scorePoint(stage: Stage, side: Side, kind: PointKind): void {
  const { book, random } = stage
  const { pointValues, pointGap } = book.rules
  const value = pointValues[kind]
  // The deciding point is told after the stop.
  if (stage.clock.running && leadFor(book, side) + value >= pointGap) stopClock(stage)
  const mine = currentRound(book)[side]
  mine.score += value
  mine.valid[kind] += 1
  book.announced[side][kind] += 1
  const level = byElectronics.includes(kind) ? random.int(book.card.minimumLevels[0], 99) : null
  if (level !== null) mine.hits += 1
  say(stage, stage.dialect.scored(book, { side, kind, level }, superiorityChange(book)))
}

/** A hit too weak to score. */
export function weakHit(stage: Stage, side: Side): void {
  currentRound(stage.book)[side].hits += 1
  say(stage, [{ stream: 'hl', side, level: stage.random.int(1, stage.book.card.minimumLevels[0] - 1) }])
}

/** A gam-jeom for `side`: the opponent gets the point. */
export function giveGamJeom(stage: Stage, side: Side): void {
  const { book } = stage
  const { gamJeomLimit, gamJeomValue, pointGap } = book.rules
  const now = currentRound(book)
  const decides = now[side].gamJeom + 1 >= gamJeomLimit || leadFor(book, opponent(side)) + gamJeomValue >= pointGap
  if (stage.clock.running && decides) stopClock(stage)
  now[side].gamJeom += 1
  now[opponent(side)].score += gamJeomValue
  say(stage, stage.dialect.penalised(book, side, superiorityChange(book)))
}

/** Takes the last gam-jeom back, with the opponent's point. False when there was none. */
export function removeGamJeom(stage: Stage, side: Side): boolean {
  const now = currentRound(stage.book)
  if (now[side].gamJeom === 0) return false
  now[side].gamJeom -= 1
  now[opponent(side)].score -= stage.book.rules.gamJeomValue
  say(stage, stage.dialect.penalised(stage.book, side, superiorityChange(stage.book)))
  return true
}

/** Takes a point back: only the scores are sent, lower. False when that side has none of this kind. */
export function removePoint(stage: Stage, side: Side, kind: PointKind): boolean {
  const mine = currentRound(stage.book)[side]
  if (mine.valid[kind] === 0) return false
  mine.valid[kind] -= 1
  mine.score -= stage.book.rules.pointValues[kind]
  say(stage, stage.dialect.corrected(stage.book, side, superiorityChange(stage.book)))
  return true
}

/** A kind of point this side could lose, null when it has none. */
export function removableKind(book: Book, side: Side): PointKind | null {
  const { valid } = currentRound(book)[side]
  const kinds: readonly PointKind[] = ['head', 'body', 'punch', 'technicalBody', 'technicalHead']
  return kinds.find((kind) => valid[kind] > 0) ?? null
}
