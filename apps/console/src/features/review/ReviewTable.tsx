// A clip on the table: picture, line, timeline, buttons; beside it the challenge and its decision. All of it by keys as well.
import type { Cards, Clip, Review, TimelineEntry } from '@restrike/replay/contract'
import { useEffect, useMemo, useState } from 'react'
import { useApi } from '../../api/context.ts'
import { useClips, useLedger, useTimeline } from '../../api/use-replay.ts'
import { useSendView } from '../../api/use-send-view.ts'
import { texts } from '../../texts/index.ts'
import { offsetMs } from '../../video/clip-angles.ts'
import { FrameLine } from '../../video/FrameLine.tsx'
import { Picture } from '../../video/Picture.tsx'
import { usePlayer, usePlayerState } from '../../video/use-player.ts'
import { Cameras } from './Cameras.tsx'
import { ChallengePanel } from './ChallengePanel.tsx'
import { ClipList } from './ClipList.tsx'
import { CutPanel } from './CutPanel.tsx'
import { DelayPanel } from './DelayPanel.tsx'
import { LedgerList } from './LedgerList.tsx'
import styles from './ReviewTable.module.css'
import { ReviewLinks } from './ReviewLinks.tsx'
import { ReviewNotice } from './ReviewNotice.tsx'
import { TimelineBar } from './TimelineBar.tsx'
import { Transport } from './Transport.tsx'
import { useReviewKeys } from './use-review-keys.ts'
import { viewOf } from './view-of.ts'

interface ReviewTableProps {
  readonly review: Review
  /** Null while it is being made, or cannot be. */
  readonly clip: Clip | null
  readonly cards: Cards | null
}

export function ReviewTable({ review, clip, cards }: ReviewTableProps) {
  const { client } = useApi()
  const used = usePlayer((clipId) => void client.attempt('replay.shown', { clipId }))
  const { player } = used
  const state = usePlayerState(player)
  const timeline = useTimeline(clip)
  const { challenges } = useLedger(review.matchId)
  const clips = useClips(review.matchId)
  const entry = challenges.find(({ challengeId }) => challengeId === review.challengeId) ?? null
  const [chosen, setChosen] = useState<TimelineEntry | null>(null)
  useEffect(() => player?.load(clip), [player, clip])
  useSendView(useMemo(() => viewOf(clip, state), [clip, state]))
  useReviewKeys(player)
  // The timeline counts in the leading angle; another one is so much ahead.
  const offset = offsetMs(clip, 0, state.angle)
  return (
    <div className={styles.table}>
      <div className={styles.stage}>
        <ReviewNotice review={review} clip={clip} state={state} />
        <div className={styles.picture} data-empty={clip === null}>
          <Picture used={used} label={texts.review.picture} />
        </div>
        <FrameLine state={state} clock={timeline.clock} offsetMs={offset} />
        <TimelineBar
          clip={clip}
          timeline={timeline}
          state={state}
          offsetMs={offset}
          onSeek={(ms) => player?.seekTo(ms)}
          onChoose={(one) => {
            setChosen(one)
            player?.pause()
            player?.seekTo(one.positionMs + offset)
          }}
        />
        <Transport player={player} state={state} />
      </div>
      <aside className={styles.side}>
        <ChallengePanel review={review} entry={entry} cards={cards} />
        <ReviewLinks />
        <Cameras clip={clip} state={state} onChoose={(angle) => player?.setAngle(angle)} />
        <LedgerList challenges={challenges} current={review.challengeId} />
        <ClipList clips={clips} current={review.clipId} />
        {clip !== null && <CutPanel clip={clip} state={state} offsetMs={offset} />}
        {clip !== null && <DelayPanel clip={clip} state={state} chosen={chosen} />}
      </aside>
    </div>
  )
}
