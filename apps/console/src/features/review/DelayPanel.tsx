// Calibrates the video delay of a camera: an event, and the frame in which it is really seen.
import type { Clip, TimelineEntry } from '@restrike/replay/contract'
import { useApi } from '../../api/context.ts'
import { useAction } from '../../api/use-action.ts'
import { useDelays } from '../../api/use-replay.ts'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { PlayerState } from '../../video/player.ts'
import styles from './DelayPanel.module.css'

interface DelayPanelProps {
  readonly clip: Clip
  readonly state: PlayerState
  readonly chosen: TimelineEntry | null
}

export function DelayPanel({ clip, state, chosen }: DelayPanelProps) {
  const { client } = useApi()
  const delays = useDelays()
  const words = texts.review.delay
  const connection = clip.angles[state.angle]?.connection ?? ''
  const now = delays[connection] ?? 0
  const set = useAction((videoDelayMs: number) => client.call('replay.delay', { connection, videoDelayMs }))
  /** The frame shows later what happened then: by so much more than is known. */
  const measured = chosen === null || state.at === null ? null : Math.round(now + state.at - Date.parse(chosen.at))
  return (
    <details className={styles.delay}>
      <summary className={styles.title}>
        {words.title} · {connection} · {words.now(now)}
      </summary>
      <p className={styles.hint}>
        {words.hint} <strong>{chosen === null ? words.choose : words.chosen(texts.review.entry[chosen.kind](chosen.value))}</strong>
      </p>
      <div className={styles.buttons}>
        <Button disabled={measured === null} busy={set.busy} onPress={() => measured !== null && set.run(measured)}>
          {words.set}
        </Button>
        <Button kind="quiet" disabled={now === 0} onPress={() => set.run(0)}>
          {words.back}
        </Button>
      </div>
      <Problem problem={set.problem} />
    </details>
  )
}
