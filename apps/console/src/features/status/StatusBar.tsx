// The bar on top of every page: is all well, and if not, what. Recording, buffer, stream and disk will stand after the feed.
import { FeedItem } from './FeedItem.tsx'
import { ServerItem } from './ServerItem.tsx'
import styles from './StatusBar.module.css'
import { ThemeSwitch } from './ThemeSwitch.tsx'
import { VerdictItem } from './VerdictItem.tsx'
import { WallClock } from './WallClock.tsx'
import { texts } from '../../texts.ts'

export function StatusBar() {
  return (
    <header className={styles.bar} aria-label={texts.status.label}>
      <VerdictItem />
      <FeedItem />
      <span className={styles.space} />
      <ServerItem />
      <WallClock />
      <ThemeSwitch />
    </header>
  )
}
