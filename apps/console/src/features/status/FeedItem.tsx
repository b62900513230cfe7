// The feed from the scoring system in a word and two numbers. The numbers tick in places of fixed width.
import { useLive } from '../../api/context.ts'
import { useFeed } from '../../api/use-feed.ts'
import { texts, unknownValue } from '../../texts.ts'
import { StatusItem } from '../../ui/StatusItem.tsx'
import { FeedPanel } from './FeedPanel.tsx'
import styles from './FeedItem.module.css'
import { feedWords } from './feed-words.ts'

const tickMs = 100
/** No packet for so long: the rate of the last second is none, whatever was told before. */
const rateHoldsMs = 1500

export function FeedItem() {
  const feed = useFeed(tickMs)
  const open = useLive((live) => live.link === 'open')
  const told = useLive((live) => live.udp?.perSecond ?? null)
  const { tone, word, age, loud } = feedWords(open ? feed.word : 'unknown', feed.ageMs)
  const perSecond = feed.ageMs !== null && feed.ageMs > rateHoldsMs ? 0 : told
  const hasRate = open && feed.word !== 'unknown' && feed.word !== 'off'
  return (
    <StatusItem tone={tone} loud={loud} label={`${word} ${age}. ${texts.status.openFeed}`} panel={<FeedPanel />}>
      <span className={styles.words}>
        {word} <span className={styles.age}>{age}</span>
      </span>
      <span className={styles.rate}>
        {hasRate ? (perSecond ?? unknownValue) : unknownValue} {texts.status.feed.perSecond}
      </span>
    </StatusItem>
  )
}
