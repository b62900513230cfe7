// What may be kept of a clip apart: the piece between the marks as a clip of its own, and the film as a file.
import type { Clip } from '@restrike/replay/contract'
import { useApi } from '../../api/context.ts'
import { useAction } from '../../api/use-action.ts'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemPlace } from '../../ui/ProblemPlace.tsx'
import type { PlayerState } from '../../video/player.ts'
import styles from './CutPanel.module.css'

interface CutPanelProps {
  readonly clip: Clip
  readonly state: PlayerState
  /** Of the angle shown against the leading one, in which a piece is named. */
  readonly offsetMs: number
}

export function CutPanel({ clip, state, offsetMs }: CutPanelProps) {
  const { client } = useApi()
  const { clipId } = clip
  const { inMs, outMs } = state.marks
  const cut = useAction((piece: { fromMs: number; toMs: number }) => client.call('replay.cut', { clipId, ...piece }))
  const url = clip.angles[state.angle]?.url ?? clip.url
  const press = () => {
    if (inMs !== null && outMs !== null) cut.run({ fromMs: Math.max(0, inMs - offsetMs), toMs: Math.max(0, outMs - offsetMs) })
  }
  return (
    <div className={styles.cut}>
      <Button disabled={inMs === null || outMs === null} busy={cut.busy} onPress={press}>
        {texts.review.cut}
      </Button>
      <a className={styles.save} href={url} download={`${clipId}.mp4`}>
        {texts.review.save}
      </a>
      <ProblemPlace problem={cut.problem} />
    </div>
  )
}
