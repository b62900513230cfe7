// The feed as a component sees it: its word, and the age of the last datagram, renewed as often as asked.
import { useNow } from '../ui/use-now.ts'
import { useLive } from './context.ts'
import { type FeedWord, feedWord, lastHeard } from './feed.ts'
import { ageOf } from './server-clock.ts'

export interface Feed {
  readonly word: FeedWord
  /** Since the last datagram, ms; null = none heard or not known. */
  readonly ageMs: number | null
}

export function useFeed(everyMs: number): Feed {
  const udp = useLive((live) => live.udp)
  const match = useLive((live) => live.match)
  const offsetMs = useLive((live) => live.serverOffsetMs)
  const nowMs = useNow(everyMs)
  const ageMs = ageOf(lastHeard(udp, match), offsetMs, nowMs)
  return { word: feedWord({ udp, match, ageMs }), ageMs }
}
