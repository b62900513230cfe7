// What the scoring system does while the match is by hand, in words, and how loud that is. Pure.
import type { ManualStatus } from '@restrike/match/contract'
import { texts } from '../../../texts/index.ts'
import { formatWall } from '../../../ui/format.ts'

export interface FeedNotice {
  readonly words: string
  /** It is there again: the way back is what to do next. */
  readonly isBack: boolean
  /** On the button of the way back. */
  readonly follow: string
}

/** A datagram so young means that it sends now. */
const nowMs = 10_000

/** `ageMs`: since the last datagram; null where it is not known. */
export function feedNotice({ datagrams, lastAt, otherMatch }: ManualStatus['feed'], ageMs: number | null): FeedNotice {
  const words = texts.manual.band
  const follow = otherMatch === null ? words.follow : words.followMatch(otherMatch)
  if (otherMatch !== null) return { words: words.sendingMatch(otherMatch), isBack: true, follow }
  if (datagrams === 0) return { words: words.silent, isBack: false, follow }
  if (lastAt === null || (ageMs !== null && ageMs < nowMs)) return { words: words.sending, isBack: true, follow }
  return { words: words.sentLast(formatWall(lastAt)), isBack: false, follow }
}
