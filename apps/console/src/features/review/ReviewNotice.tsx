// Over the picture: that the clip is being made, why there is none, or why it is not as it should be.
import type { Clip, Review, Trouble } from '@restrike/replay/contract'
import { useState } from 'react'
import { texts } from '../../texts/index.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useServerNow } from '../../api/use-server-now.ts'
import type { PlayerState } from '../../video/player.ts'
import styles from './ReviewNotice.module.css'

interface ReviewNoticeProps {
  readonly review: Review
  readonly clip: Clip | null
  readonly state: PlayerState
}

export function ReviewNotice({ review, clip, state }: ReviewNoticeProps) {
  if (review.state === 'failed') return <Failed trouble={review.trouble} />
  const opening = clip !== null && !state.painted && state.problem === null
  if (review.state === 'making' || opening) return <Making openedAt={review.openedAt} />
  return (
    <div className={styles.top}>
      <Problem problem={state.problem} />
      <Flaw trouble={clip?.angles[state.angle]?.trouble ?? clip?.trouble ?? null} />
      <Problem tone="warn" problem={state.mode === 'element' ? texts.review.element : null} />
    </div>
  )
}

/** Read once, it goes out of the picture's way. */
function Flaw({ trouble }: { readonly trouble: Trouble | null }) {
  const [read, setRead] = useState<string | null>(null)
  if (trouble === null || trouble.reason === read) return null
  return (
    <button type="button" className={styles.flaw} title={texts.review.hide} onClick={() => setRead(trouble.reason)}>
      <Problem tone="warn" problem={trouble.reason} fix={trouble.fix} />
    </button>
  )
}

function Failed({ trouble }: { readonly trouble: Trouble | null }) {
  return (
    <div className={styles.middle}>
      <h2 className={styles.title}>{texts.review.failed}</h2>
      <Problem problem={trouble?.reason ?? null} fix={trouble?.fix ?? null} />
    </div>
  )
}

function Making({ openedAt }: { readonly openedAt: string }) {
  const now = useServerNow(100)
  const seconds = now === null ? 0 : Math.max(0, now - Date.parse(openedAt)) / 1000
  return (
    <div className={styles.middle} role="status">
      <h2 className={styles.title}>{texts.review.making(seconds.toFixed(1))}</h2>
    </div>
  )
}
