// The jury's screen: exactly the operator's frame, and nothing to press. Calm and dark while there is no review.
import type { Clip, Decision, LedgerEntry } from '@restrike/replay/contract'
import { useEffect, useRef } from 'react'
import { useLive } from '../../api/context.ts'
import { useMatchName } from '../../api/use-match-name.ts'
import { useClip, useLedger, useTimeline } from '../../api/use-replay.ts'
import { useServerNow } from '../../api/use-server-now.ts'
import { texts } from '../../texts/index.ts'
import { offsetMs } from '../../video/clip-angles.ts'
import { FrameLine } from '../../video/FrameLine.tsx'
import { Picture } from '../../video/Picture.tsx'
import { usePlayer, usePlayerState } from '../../video/use-player.ts'
import { Ring } from '../../ui/Ring.tsx'
import { SideMark } from '../../ui/SideMark.tsx'
import styles from './JuryPage.module.css'

const resultMs = 8_000

export function JuryPage() {
  const lost = useLive((live) => live.link === 'lost')
  const review = useLive((live) => live.replay?.review ?? null)
  const clip = useClip(review?.state === 'ready' ? review.clipId : null)
  const { challenges } = useLedger(review?.matchId ?? null)
  const entry = challenges.find(({ challengeId }) => challengeId === review?.challengeId) ?? null
  return (
    <main className={styles.page} data-lost={lost}>
      <Screen clip={clip} entry={entry} />
      {clip === null && <Waiting making={review?.state === 'making'} />}
      {entry !== null && <Result entry={entry} />}
      {lost && <p className={styles.lost}>{texts.review.jury.lost}</p>}
    </main>
  )
}

/** Always there, so that the player is open before the first clip. */
function Screen({ clip, entry }: { readonly clip: Clip | null; readonly entry: LedgerEntry | null }) {
  const view = useLive((live) => live.view)
  const ring = useLive((live) => live.replay?.ring ?? null)
  const used = usePlayer(() => undefined)
  const { player } = used
  const state = usePlayerState(player)
  const timeline = useTimeline(clip)
  const latest = useRef(view)
  useEffect(() => {
    latest.current = view
    if (view !== null) player?.follow(view)
  }, [player, view])
  useEffect(() => {
    player?.load(clip)
    // Opened late, or the clip was told after the frame: the operator may not move for a while.
    if (latest.current !== null) player?.follow(latest.current)
  }, [player, clip])
  return (
    <>
      <div className={styles.picture} data-shown={clip !== null}>
        <Picture used={used} label={texts.review.picture} still />
      </div>
      {clip !== null && (
        <footer className={styles.foot}>
          {entry !== null && <Who entry={entry} />}
          <FrameLine state={state} clock={timeline.clock} offsetMs={offsetMs(clip, 0, state.angle)} large />
          {ring !== null && <Ring ring={ring} size="large" />}
        </footer>
      )}
    </>
  )
}

function Waiting({ making }: { readonly making: boolean }) {
  const matchId = useLive((live) => live.match?.matchId ?? null)
  const name = useMatchName(matchId ?? '')
  const words = texts.review.jury
  return (
    <div className={styles.waiting}>
      <h1 className={styles.word}>{making ? words.making : words.waiting}</h1>
      {matchId !== null && <p className={styles.match}>{name}</p>}
      <p className={styles.hint}>{words.fullScreen}</p>
    </div>
  )
}

function Who({ entry: { by, reason } }: { readonly entry: LedgerEntry }) {
  return (
    <span className={styles.who}>
      {by !== 'referee' && <SideMark side={by} size="large" />}
      <span>
        {texts.side[by]}
        <span className={styles.reason}>{reason === null ? '' : texts.review.reasons[reason]}</span>
      </span>
    </span>
  )
}

/** Large for some seconds, then out of the way: the picture may be looked at once more. */
function Result({ entry: { decision, decidedAt } }: { readonly entry: LedgerEntry }) {
  const now = useServerNow(250)
  if (decision === null || decidedAt === null || now === null || now - Date.parse(decidedAt) > resultMs) return null
  return (
    <p className={styles.result} data-decision={decision satisfies Decision} role="status">
      {texts.review.decisions[decision]}
    </p>
  )
}
