// The order to start the replay buffer where it is off.
import { useApi } from '../../../api/context.ts'
import { useAction } from '../../../api/use-action.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import styles from './Body.module.css'
import type { BodyProps } from './body-props.ts'

export function BufferBody({ setup: { pictures } }: BodyProps) {
  const { client } = useApi()
  const off = pictures.replay?.buffers.filter(({ state }) => state !== 'ready' && state !== 'away') ?? []
  const start = useAction(() => Promise.all(off.map(({ connection }) => client.call('obs.replay-buffer.start', { name: connection }))))
  return (
    <div className={styles.body}>
      {off.length > 0 && (
        <Button kind="primary" busy={start.busy} onPress={() => start.run()}>
          {texts.setup.buffer.start}
        </Button>
      )}
      <Problem problem={start.problem} />
    </div>
  )
}
