// The primary action of the court page, and the mark beside it; each shows its key. Below, in a place that is always there, the clip made last.
import type { Clip } from '@restrike/replay/contract'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useApi } from '../../api/context.ts'
import { type Action, useAction } from '../../api/use-action.ts'
import { useClips } from '../../api/use-replay.ts'
import { useKeyNames } from '../../keys/use-key-names.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { formatWall } from '../../ui/format.ts'
import { ProblemPlace } from '../../ui/ProblemPlace.tsx'
import styles from './ReplayButtons.module.css'

/** So long the button says that it did. */
const saidMs = 1_200

interface ReplayButtonsProps {
  readonly matchId: string | null
  readonly replay: Action<void>
}

export function ReplayButtons({ matchId, replay }: ReplayButtonsProps) {
  const { client } = useApi()
  const { keyOf } = useKeyNames()
  const [marked, setMarked] = useState(false)
  const mark = useAction(async () => {
    await client.call('replay.mark', {})
    setMarked(true)
  })
  useKeys({ mark: () => mark.run() })
  useEffect(() => {
    if (!marked) return undefined
    const timer = setTimeout(() => setMarked(false), saidMs)
    return () => clearTimeout(timer)
  }, [marked])
  const [last] = useClips(matchId)
  const refused = replay.problem ?? mark.problem
  return (
    <div className={styles.buttons}>
      <Button kind="primary" size="large" busy={replay.busy} onPress={() => replay.run()}>
        {texts.review.replay} <kbd className={styles.key}>{keyOf('replay')}</kbd>
      </Button>
      <Button busy={mark.busy} onPress={() => mark.run()}>
        {marked ? texts.review.marked : texts.review.mark} <kbd className={styles.key}>{keyOf('mark')}</kbd>
      </Button>
      {refused === null ? <LastClip clip={last ?? null} /> : <Refused problem={refused} />}
    </div>
  )
}

/** In the place of the clip: what lies around stays where it is. */
function Refused({ problem }: { readonly problem: string }) {
  return (
    <div className={styles.refused}>
      <ProblemPlace problem={problem} />
    </div>
  )
}

/** When, how long, which camera; it opens. */
function LastClip({ clip }: { readonly clip: Clip | null }) {
  const { client } = useApi()
  if (clip === null) return <p className={styles.last}>{texts.court.noClip}</p>
  const camera = clip.angles[0]?.connection
  const facts = [formatWall(clip.at), texts.review.clips.seconds(clip.durationMs), camera].filter((fact) => fact !== undefined)
  return (
    <Link to="/review" className={styles.last} onClick={() => void client.attempt('replay.open', { clipId: clip.clipId })}>
      <span className={styles.facts}>
        {texts.court.lastClip}: {facts.join(' · ')}
      </span>
      <span aria-hidden="true">▶</span>
    </Link>
  )
}
