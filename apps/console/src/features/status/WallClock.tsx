// The time of day, for protests and for the schedule.
import { useWallNow } from '../../ui/use-now.ts'
import { formatWall } from '../../ui/format.ts'
import styles from './WallClock.module.css'

/** Often enough that no second is skipped. */
const tickMs = 250

export function WallClock() {
  return <time className={styles.clock}>{formatWall(useWallNow(tickMs))}</time>
}
