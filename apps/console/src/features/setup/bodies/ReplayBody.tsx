// A replay as in a match, and how long the last one took.
import { useApi } from '../../../api/context.ts'
import { useAction } from '../../../api/use-action.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { secondsWords } from '../steps/replay.ts'
import styles from './Body.module.css'
import type { BodyProps } from './body-props.ts'

const text = texts.setup.replay

export function ReplayBody({ setup: { pictures }, done }: BodyProps) {
  const { client } = useApi()
  const test = useAction(() => client.call('replay.now', { reason: text.reason, operator: texts.alarms.by }))
  const { clip, replay } = pictures
  return (
    <div className={styles.body}>
      {clip !== null && (
        <dl className={styles.facts}>
          <dt>{text.film}</dt>
          <dd>{secondsWords(clip.timings.readyMs)}</dd>
          {clip.timings.shownMs !== null && (
            <>
              <dt>{text.ring}</dt>
              <dd>{secondsWords(clip.timings.shownMs)}</dd>
            </>
          )}
        </dl>
      )}
      <Button kind={done ? 'plain' : 'primary'} busy={test.busy || replay?.review?.state === 'making'} onPress={() => test.run()}>
        {clip === null ? text.test : text.again}
      </Button>
      <Problem problem={test.problem} />
    </div>
  )
}
