// The bar on top of every page: is all well, and if not, what.
import { useLive } from '../../api/context.ts'
import { texts } from '../../texts/index.ts'
import { AlarmsItem } from './AlarmsItem.tsx'
import { BufferItem } from './BufferItem.tsx'
import { CpuItem } from './CpuItem.tsx'
import { DiskItem } from './DiskItem.tsx'
import { FeedItem } from './FeedItem.tsx'
import { RecordingItem } from './RecordingItem.tsx'
import { RingItem } from './RingItem.tsx'
import { ServerItem } from './ServerItem.tsx'
import styles from './StatusBar.module.css'
import { StreamItem } from './StreamItem.tsx'
import { VerdictItem } from './VerdictItem.tsx'
import { WallClock } from './WallClock.tsx'

export function StatusBar() {
  const lost = useLive((live) => live.link === 'lost')
  return (
    <header className={styles.bar} data-lost={lost} aria-label={texts.status.label}>
      <VerdictItem />
      <FeedItem />
      <RecordingItem />
      <BufferItem />
      <StreamItem />
      <DiskItem />
      <CpuItem />
      <AlarmsItem />
      <span className={styles.space} />
      <RingItem />
      <ServerItem />
      <WallClock />
    </header>
  )
}
