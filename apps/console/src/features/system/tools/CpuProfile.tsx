// Where the running program spends its time, as a file for the browser's own tools.
import { useState } from 'react'
import { longCall } from '../../../api/long-call.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { DownloadLink } from '../parts/DownloadLink.tsx'
import { useMade } from '../parts/use-made.ts'
import { within } from '../parts/within.ts'
import styles from './Tools.module.css'

const text = texts.system.tools
const [leastSeconds, mostSeconds] = [0.1, 120]

export function CpuProfile() {
  const [draft, setDraft] = useState('10')
  const seconds = within(draft, leastSeconds, mostSeconds)
  const { run, busy, problem, made } = useMade((length: number) => longCall('debug.cpu-profile', { seconds: length }))
  return (
    <Panel title={text.profile}>
      <p className={styles.said}>{text.profileSaid}</p>
      <div className={styles.line}>
        <div className={styles.number}>
          <Field label={text.seconds} value={draft} onChange={setDraft} />
        </div>
        <Button busy={busy} disabled={seconds === null} onPress={() => seconds !== null && run(seconds)}>
          {text.record}
        </Button>
      </div>
      <Problem problem={seconds === null ? text.wrongNumber(String(leastSeconds), String(mostSeconds)) : problem} />
      <div className={styles.result} role="status">
        {busy && text.recording(draft)}
        {made !== null && <DownloadLink name={made.name} bytes={made.bytes} />}
      </div>
    </Panel>
  )
}
