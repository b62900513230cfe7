// The time that the jury has, as a ring that empties: calm, amber in its last third, said when it is over. It ends nothing by itself.
import type { DecisionRing } from '@restrike/replay/contract'
import { useServerNow } from '../api/use-server-now.ts'
import { texts } from '../texts/index.ts'
import { ringShare } from './ring-share.ts'
import styles from './Ring.module.css'

const circumference = 2 * Math.PI * 15

export function Ring({ ring, size = 'normal' }: { readonly ring: DecisionRing; readonly size?: 'normal' | 'large' }) {
  const now = useServerNow(100)
  const { share, seconds, tone } = ringShare(ring, now)
  return (
    <span className={styles.ring} data-tone={tone} data-size={size} role="timer" aria-label={texts.review.ring.label}>
      <svg className={styles.circle} viewBox="0 0 36 36" aria-hidden="true">
        <circle className={styles.back} cx="18" cy="18" r="15" />
        <circle
          className={styles.left}
          cx="18"
          cy="18"
          r="15"
          strokeDasharray={circumference}
          strokeDashoffset={circumference * (1 - share)}
          transform="rotate(-90 18 18)"
        />
      </svg>
      <span className={styles.words}>{tone === 'over' ? texts.review.ring.over : texts.review.ring.seconds(seconds)}</span>
    </span>
  )
}
