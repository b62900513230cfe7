// The one thing beside the score that the public must know now: a review before an injury, an injury before a break. Pure.
import type { Banner } from '@restrike/replay/contract'
import { clockText, shortNameOf } from './match-words.ts'
import type { Shown } from './shown.ts'

export interface Interruption {
  readonly kind: 'review' | 'decision' | 'injury' | 'break' | 'over' | 'winner'
  readonly text: string
  /** What counts beside it, written with figures of one width. */
  readonly clock: string
}

export function interruptionOf({ match, banner, words }: Pick<Shown, 'match' | 'banner' | 'words'>): Interruption | null {
  const review = reviewOf(banner, words)
  if (review) return review
  switch (match.phase) {
    case 'injury':
      return { kind: 'injury', text: injuryText(match.injury, words), clock: match.injury ? clockText(match.injury.ms) : '' }
    case 'break':
      return { kind: 'break', text: words.break, clock: match.break ? clockText(match.break.ms) : '' }
    case 'round-over':
      return { kind: 'over', text: words.roundOver, clock: '' }
    case 'finished':
      return winnerOf(match, words)
    default:
      return null
  }
}

function injuryText(injury: Shown['match']['injury'], words: Shown['words']): string {
  return injury && injury.side !== 'unknown' ? `${words.injury} · ${words.sides[injury.side]}` : words.injury
}

function winnerOf(match: Shown['match'], words: Shown['words']): Interruption | null {
  const { winner } = match
  if (winner === null) return { kind: 'over', text: words.roundOver, clock: '' }
  const text = winner === 'tie' ? words.draw : `${words.winner} · ${shortNameOf(winner, match[winner], words)}`
  return { kind: 'winner', text, clock: '' }
}

function reviewOf(banner: Banner | null, words: Shown['words']): Interruption | null {
  if (!banner || banner.state === 'none') return null
  const by = banner.by === null ? '' : ` · ${words.sides[banner.by]}`
  if (banner.state === 'under-review') return { kind: 'review', text: `${words.review}${by}`, clock: '' }
  return { kind: 'decision', text: `${words.review} · ${words.decisions[banner.state]}`, clock: '' }
}
