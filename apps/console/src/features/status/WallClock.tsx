// The time of day, for protests and for the schedule.
import { useNow } from '../../ui/use-now.ts'
import { formatWall } from '../../ui/format.ts'
import styles from './WallClock.module.css'

export function WallClock() {
  // Often enough that no second is skipped.
  useNow(250)
  return <time className={styles.clock}>{formatWall(Date.now())}</time>
}
