// Packets of the past from the journal, as files.
import { useState } from 'react'
import { longCall } from '../../../api/long-call.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatCount } from '../../../ui/format.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { DownloadLink } from '../parts/DownloadLink.tsx'
import { spanOf, toField } from '../parts/moment.ts'
import { MomentField } from '../parts/MomentField.tsx'
import { useMade } from '../parts/use-made.ts'
import { type CaptureFormat, Formats } from './Formats.tsx'
import styles from './Tools.module.css'

const text = texts.system.tools
const hourMs = 3_600_000
const bothFormats: readonly CaptureFormat[] = ['pss', 'pcap']

export function TrafficExport() {
  const [from, setFrom] = useState(() => toField(Date.now() - hourMs))
  const [to, setTo] = useState(() => toField(Date.now()))
  const [formats, setFormats] = useState(bothFormats)
  const span = spanOf(from, to)
  const { run, busy, problem, made } = useMade((asked: NonNullable<typeof span>) =>
    longCall('debug.capture.export', { ...asked, formats: [...formats] }),
  )
  return (
    <Panel title={text.export}>
      <p className={styles.said}>{text.exportSaid}</p>
      <div className={styles.line}>
        <MomentField label={text.from} value={from} onChange={setFrom} />
        <MomentField label={text.to} value={to} onChange={setTo} />
      </div>
      <div className={styles.line}>
        <Formats formats={formats} onChange={setFormats} />
        <Button busy={busy} disabled={span === null || formats.length === 0} onPress={() => span !== null && run(span)}>
          {text.exportIt}
        </Button>
      </div>
      <Problem problem={span === null ? text.wrongTime : problem} />
      <div className={styles.result} role="status">
        {made !== null && (
          <>
            <p className={styles.said}>{text.exported(formatCount(made.datagrams))}</p>
            {made.files.map(({ name, bytes }) => (
              <DownloadLink key={name} name={name} bytes={bytes} />
            ))}
          </>
        )}
      </div>
    </Panel>
  )
}
