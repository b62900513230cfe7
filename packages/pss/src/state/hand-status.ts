// What can be told of a match by hand, for those who show it or act on it.
import { decodeDatagram } from '../decode.ts'
import { feedIsElsewhere } from './hand.ts'
import { handSender, orderOf } from './hand-order.ts'
import type { MatchFold } from './match-fold.ts'

export interface HandDone {
  readonly n: number
  /** ms since 1970. */
  readonly at: number
  /** Where the match stood before it. */
  readonly round: number | null
  readonly clockMs: number | null
  /** What was meant, in the words of its author. */
  readonly what: string
}

export interface HandStatus {
  readonly since: string
  /** What counts and can be taken back, newest first; the first `limit` of it. */
  readonly done: readonly HandDone[]
  readonly feed: {
    readonly datagrams: number
    readonly lastAt: string | null
    /** Number of another match which the scoring system has loaded or gone on with meanwhile; null when it has not, or has told no number. */
    readonly otherMatch: string | null
  }
}

/** Null while the scoring system is followed. */
export function handStatusOf({ hand }: Pick<MatchFold, 'hand'>, limit: number): HandStatus | null {
  if (hand === null) return null
  const { since, steps, feed } = hand
  const actions = steps.filter(({ kind }) => kind === 'action').slice(-limit)
  const done = actions.toReversed().map(({ n, at, round, clockMs, text }): HandDone => {
    const what = orderOf({ from: handSender, messages: decodeDatagram(text) })?.what ?? ''
    return { n: n ?? 0, at, round, clockMs, what }
  })
  return { since, done, feed: { ...feed, otherMatch: feedIsElsewhere(hand) ? hand.shadow.state.number : null } }
}
