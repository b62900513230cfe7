// The recording of one OBS: its state as proved, its time and file, and the orders for it. What ends or interrupts it must be held.
import type { ObsConnection, ObsRecording } from '@restrike/obs/contract'
import { useApi } from '../../api/context.ts'
import { type Action, useAction } from '../../api/use-action.ts'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Elapsed } from '../../ui/Elapsed.tsx'
import { formatRunning } from '../../ui/format.ts'
import { HoldButton } from '../../ui/HoldButton.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { StateWord } from '../../ui/StateWord.tsx'
import { ChapterMark } from './ChapterMark.tsx'
import { recordingState } from './obs-words.ts'
import styles from './RecordingControls.module.css'
import { RecordingFacts } from './RecordingFacts.tsx'

const text = texts.obs.recording

type Order = 'start' | 'stop' | 'pause' | 'resume' | { readonly chapter: string }

export function RecordingControls({ connection }: { readonly connection: ObsConnection }) {
  const { client } = useApi()
  const { name, state, recording, byHand } = connection
  // One for all: the next that succeeds takes away what the last one said.
  const order = useAction(
    (what: Order): Promise<unknown> =>
      typeof what === 'string' ? client.call(`obs.recording.${what}`, { name }) : client.call('obs.chapter', { name, title: what.chapter }),
  )
  const { tone, word } = recordingState(connection)
  return (
    <Panel title={text.title}>
      <div className={styles.state}>
        <StateWord tone={tone} size="large">
          {word}
        </StateWord>
        <RunningTime recording={recording} />
      </div>
      <RecordingFacts recording={recording} byHand={byHand} problem={order.problem} />
      <Orders order={order} can={state === 'connected'} recording={recording} />
      <ChapterMark
        busy={typeof order.input === 'object' && order.input !== null}
        can={recording?.active === true}
        onMark={(title) => order.run({ chapter: title })}
      />
    </Panel>
  )
}

function RunningTime({ recording }: { readonly recording: ObsRecording | null }) {
  const since = recording?.active === true && !recording.paused ? recording.startedAt : null
  const still = recording?.active === false ? 0 : (recording?.durationMs ?? null)
  return (
    <span className={styles.time} data-still={since === null}>
      {since === null ? formatRunning(still) : <Elapsed since={since} />}
    </span>
  )
}

interface OrdersProps {
  readonly order: Action<Order>
  readonly can: boolean
  readonly recording: ObsRecording | null
}

function Orders({ order: { run, input }, can, recording }: OrdersProps) {
  const isOn = recording?.active === true
  return (
    <div className={styles.orders}>
      {isOn ? (
        <HoldButton size="large" label={text.stopLabel} busy={input === 'stop'} disabled={!can} onHeld={() => run('stop')}>
          {text.stop}
        </HoldButton>
      ) : (
        <Button kind="primary" size="large" busy={input === 'start'} disabled={!can} onPress={() => run('start')}>
          {text.start}
        </Button>
      )}
      {recording?.paused === true ? (
        <Button size="large" busy={input === 'resume'} disabled={!can} onPress={() => run('resume')}>
          {text.resume}
        </Button>
      ) : (
        <HoldButton size="large" label={text.pauseLabel} busy={input === 'pause'} disabled={!can || !isOn} onHeld={() => run('pause')}>
          {text.pause}
        </HoldButton>
      )}
    </div>
  )
}
