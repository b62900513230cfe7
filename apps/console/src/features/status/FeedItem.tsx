// The feed from the scoring system in a word and two numbers. The numbers tick in places of fixed width.
import { useLive } from '../../api/context.ts'
import type { FeedWord } from '../../api/feed.ts'
import { useFeed } from '../../api/use-feed.ts'
import { texts, unknownValue } from '../../texts/index.ts'
import { formatAge } from '../../ui/format.ts'
import { StatusItem } from '../../ui/StatusItem.tsx'
import { FeedPanel } from './FeedPanel.tsx'
import styles from './FeedItem.module.css'
import { feedWords } from './feed-words.ts'

/** The number ticks smoothly; the rest, with the panel behind it, need not be drawn as often. */
const ageTickMs = 100
const wordTickMs = 500
/** No packet for so long: the rate of the last second is none, whatever was told before. */
const rateHoldsMs = 1500
const hasRate = new Set<FeedWord>(['waiting', 'live', 'quiet', 'silent'])

export function FeedItem() {
  const feed = useFeed(wordTickMs)
  const open = useLive((live) => live.link === 'open')
  const told = useLive((live) => live.udp?.perSecond ?? null)
  const state = open ? feed.word : 'unknown'
  const { tone, word, hasAge, loud } = feedWords(state)
  const perSecond = feed.ageMs !== null && feed.ageMs > rateHoldsMs ? 0 : told
  return (
    <StatusItem tone={tone} loud={loud} label={`${word}. ${texts.status.openFeed}`} panel={<FeedPanel />}>
      <span className={styles.words}>
        {word} {hasAge && <FeedAge />}
      </span>
      <span className={styles.rate}>
        {(hasRate.has(state) ? perSecond : null) ?? unknownValue} {texts.status.feed.perSecond}
      </span>
    </StatusItem>
  )
}

function FeedAge() {
  const { ageMs } = useFeed(ageTickMs)
  return <span className={styles.age}>{formatAge(ageMs)}</span>
}
