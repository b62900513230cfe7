// The replay buffer of one OBS, and the replay saved last. Stopping it empties it, so that must be held.
import type { ObsReplayBuffer } from '@restrike/obs/contract'
import { useApi } from '../../api/context.ts'
import { useAction } from '../../api/use-action.ts'
import { useLastSaved } from '../../api/use-last-saved.ts'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { FilePath } from '../../ui/FilePath.tsx'
import { formatWall } from '../../ui/format.ts'
import { HoldButton } from '../../ui/HoldButton.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { StateWord } from '../../ui/StateWord.tsx'
import { bufferState } from './obs-words.ts'
import styles from './Output.module.css'

const text = texts.obs.buffer

interface BufferControlsProps {
  readonly name: string
  readonly on: boolean
  readonly replayBuffer: ObsReplayBuffer | null
}

export function BufferControls({ name, on, replayBuffer }: BufferControlsProps) {
  const { client } = useApi()
  const order = useAction((what: 'start' | 'stop' | 'save') => client.call(`obs.replay-buffer.${what}`, { name }))
  const { tone, word } = bufferState(replayBuffer)
  const isOn = replayBuffer?.active === true
  return (
    <Panel title={text.title}>
      <div className={styles.line}>
        <StateWord tone={tone}>{word}</StateWord>
        <div className={styles.orders}>
          <Button busy={order.input === 'save'} disabled={!on || !isOn} onPress={() => order.run('save')}>
            {text.save}
          </Button>
          {isOn ? (
            <HoldButton label={text.stop} busy={order.input === 'stop'} disabled={!on} onHeld={() => order.run('stop')}>
              {text.stop}
            </HoldButton>
          ) : (
            <Button busy={order.input === 'start'} disabled={!on} onPress={() => order.run('start')}>
              {text.start}
            </Button>
          )}
        </div>
      </div>
      <div className={styles.facts} aria-live="polite">
        {order.problem === null ? <LastSaved name={name} /> : <Problem problem={order.problem} bare />}
      </div>
    </Panel>
  )
}

function LastSaved({ name }: { readonly name: string }) {
  const saved = useLastSaved(name)
  if (saved === null) return text.notSaved
  return (
    <>
      {text.saved(formatWall(saved.at))}
      <FilePath path={saved.path} />
    </>
  )
}
