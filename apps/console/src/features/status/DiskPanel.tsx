// The disks of the recordings: what is free, how fast it goes, when it is over.
import type { DiskForecast } from '@restrike/recorder/contract'
import { useLive } from '../../api/context.ts'
import { useServerNow } from '../../api/use-server-now.ts'
import { texts, unknownValue } from '../../texts/index.ts'
import { formatBytes, formatCount, formatMoment } from '../../ui/format.ts'
import styles from './DoctorPanel.module.css'
import { DoctorLine } from './DoctorLine.tsx'

const text = texts.disk

export function DiskPanel() {
  const recorder = useLive((live) => (live.link === 'open' ? live.recorder : null))
  const alarms = recorder?.alarms.filter(({ kind }) => kind === 'disk-short') ?? []
  return (
    <>
      <h2 className={styles.title}>{text.title}</h2>
      {(recorder === null || recorder.disks.length === 0) && <p className={styles.note}>{text.unknown}</p>}
      {alarms.length > 0 && (
        <ul className={styles.parts}>
          {alarms.map(({ connection, severity, since, reason, fix }) => (
            <DoctorLine
              key={connection}
              tone={severity === 'failed' ? 'bad' : 'warn'}
              name={texts.status.recording.alarm['disk-short']}
              word={connection}
              since={since}
              reason={reason}
              fix={fix}
            />
          ))}
        </ul>
      )}
      {recorder?.disks.map((disk) => (
        <Disk key={disk.connection} disk={disk} />
      ))}
    </>
  )
}

function Disk({ disk: { connection, freeBytes, bytesPerSecond, fullAt, matchesLeft } }: { readonly disk: DiskForecast }) {
  const nowMs = useServerNow(60_000)
  const end = fullAt === null || nowMs === null ? unknownValue : formatMoment(fullAt, nowMs)
  const lines = [
    [text.free, formatBytes(freeBytes)],
    [text.rate, formatBytes(bytesPerSecond)],
    [text.fullAt, end],
    [text.matches, formatCount(matchesLeft)],
  ] as const
  return (
    <>
      <h3 className={styles.subtitle}>{connection}</h3>
      <dl className={styles.figures}>
        {lines.map(([label, value]) => (
          <div key={label} className={styles.figure}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {bytesPerSecond === null && <p className={styles.none}>{text.notMeasured}</p>}
    </>
  )
}
