// Says that what is shown is old, and how old.
import { useLive } from '../../api/context.ts'
import { useFeed } from '../../api/use-feed.ts'
import { texts } from '../../texts/index.ts'
import { formatAge } from '../../ui/format.ts'
import { ToneIcon } from '../../ui/ToneIcon.tsx'
import styles from './LostFeed.module.css'

const tickMs = 250

export function LostFeed() {
  const { ageMs } = useFeed(tickMs)
  const listening = useLive((live) => live.udp?.listening === true)
  return (
    <span className={styles.notice} role="alert">
      <ToneIcon tone="bad" size={20} />
      {listening ? texts.notice.feedSilent(formatAge(ageMs)) : texts.notice.feedOff}
    </span>
  )
}
