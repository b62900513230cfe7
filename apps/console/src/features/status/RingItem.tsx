// The jury's time, on every page while a challenge is open; a press leads to the review.
import { Link, useLocation } from '@tanstack/react-router'
import { useLive } from '../../api/context.ts'
import { texts } from '../../texts/index.ts'
import { Ring } from '../../ui/Ring.tsx'
import { SideMark } from '../../ui/SideMark.tsx'
import styles from './RingItem.module.css'

export function RingItem() {
  const ring = useLive((live) => (live.link === 'open' ? (live.replay?.ring ?? null) : null))
  // The review page has it in its own place.
  const isReview = useLocation({ select: ({ pathname }) => pathname === '/review' })
  if (ring === null || isReview) return null
  return (
    <Link to="/review" className={styles.item} aria-label={`${texts.review.ring.label}. ${texts.review.ring.open}`}>
      {ring.by !== 'referee' && <SideMark side={ring.by} />}
      <Ring ring={ring} />
    </Link>
  )
}
