// The stream of one OBS. Ending it must be held.
import type { ObsStreaming } from '@restrike/obs/contract'
import { useApi } from '../../api/context.ts'
import { useAction } from '../../api/use-action.ts'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { formatBytes, formatRunning, formatShare } from '../../ui/format.ts'
import { HoldButton } from '../../ui/HoldButton.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { StateWord } from '../../ui/StateWord.tsx'
import { streamingState } from './obs-words.ts'
import styles from './Output.module.css'

const text = texts.obs.streaming

interface StreamControlsProps {
  readonly name: string
  readonly on: boolean
  readonly streaming: ObsStreaming | null
}

export function StreamControls({ name, on, streaming }: StreamControlsProps) {
  const { client } = useApi()
  const order = useAction((what: 'start' | 'stop') => client.call(`obs.streaming.${what}`, { name }))
  const { tone, word } = streamingState(streaming)
  const isOn = streaming?.active === true
  return (
    <Panel title={text.title}>
      <div className={styles.line}>
        <StateWord tone={tone}>{word}</StateWord>
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
      <div className={styles.facts}>
        {order.problem === null ? isOn && <OnAir streaming={streaming} /> : <Problem problem={order.problem} bare />}
      </div>
    </Panel>
  )
}

function OnAir({ streaming: { durationMs, bytes, skippedFrames, totalFrames } }: { readonly streaming: ObsStreaming }) {
  const parts = [formatRunning(durationMs), formatBytes(bytes)]
  if (skippedFrames !== null && totalFrames !== null) parts.push(text.skipped(formatShare(skippedFrames, totalFrames)))
  return parts.join(' · ')
}
