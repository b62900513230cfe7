// Writing down the packets that arrive from now on: whether it is under way, how much it has, and the files of the last one.
import type { CaptureStatus } from '@restrike/debug/contract'
import { useState } from 'react'
import { useApi } from '../../../api/context.ts'
import { useCapture } from '../../../api/use-capture.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { formatBytes, formatCount, formatWall } from '../../../ui/format.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { StateWord } from '../../../ui/StateWord.tsx'
import { DownloadLink } from '../parts/DownloadLink.tsx'
import { Unanswered } from '../../../ui/Unanswered.tsx'
import { useMade } from '../parts/use-made.ts'
import { within } from '../parts/within.ts'
import { type CaptureFormat, Formats } from './Formats.tsx'
import styles from './Tools.module.css'

const text = texts.system.tools
const mostMinutes = 1440
const bothFormats: readonly CaptureFormat[] = ['pss', 'pcap']

export function Capture() {
  const { client } = useApi()
  const status = useCapture()
  const [draft, setDraft] = useState('10')
  const [formats, setFormats] = useState(bothFormats)
  const minutes = within(draft, 1, mostMinutes)
  const start = useMade((length: number) => client.call('debug.capture.start', { seconds: length * 60, formats: [...formats] }))
  const stop = useMade(() => client.call('debug.capture.stop', {}))
  const ready = minutes !== null && formats.length > 0
  return (
    <Panel title={text.capture}>
      <p className={styles.said}>{text.captureSaid}</p>
      {status === null ? <Unanswered what={text.captureName} problem={null} /> : <State status={status} />}
      {status?.active === true ? (
        <div className={styles.line}>
          <Button busy={stop.busy} onPress={() => stop.run()}>
            {text.stop}
          </Button>
        </div>
      ) : (
        <div className={styles.line}>
          <div className={styles.number}>
            <Field label={text.minutes} value={draft} onChange={setDraft} />
          </div>
          <Formats formats={formats} onChange={setFormats} />
          <Button busy={start.busy} disabled={!ready} onPress={() => minutes !== null && start.run(minutes)}>
            {text.start}
          </Button>
        </div>
      )}
      <Problem problem={minutes === null ? text.wrongNumber('1', String(mostMinutes)) : (start.problem ?? stop.problem)} />
      {status?.active === false && <Files status={status} />}
    </Panel>
  )
}

function State({ status: { active, datagrams, bytes, lost, endsAt, problem } }: { readonly status: CaptureStatus }) {
  const captured = text.captured(formatCount(datagrams), formatBytes(bytes))
  return (
    <div>
      <StateWord tone={active ? 'good' : 'plain'}>{active ? text.active : text.idle}</StateWord>
      <p className={styles.said}>
        {active || datagrams > 0 ? captured : ''}
        {active && endsAt !== null && ` · ${text.endsAt(formatWall(endsAt))}`}
      </p>
      <Problem problem={problem ?? (lost > 0 ? text.lost(formatCount(lost)) : null)} tone="warn" />
    </div>
  )
}

function Files({ status: { files } }: { readonly status: CaptureStatus }) {
  return (
    <ul className={styles.list}>
      {files.map(({ name, bytes }) => (
        <li key={name}>
          <DownloadLink name={name} bytes={bytes} />
        </li>
      ))}
    </ul>
  )
}
