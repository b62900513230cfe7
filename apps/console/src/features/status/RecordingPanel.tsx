// The recording in full: what is wrong with it, worst first, and what each OBS does.
import type { RecorderStatus } from '@restrike/recorder/contract'
import { Link } from '@tanstack/react-router'
import { useLive } from '../../api/context.ts'
import { useMatchName } from '../../api/use-match-name.ts'
import { texts } from '../../texts/index.ts'
import { FilePath } from '../../ui/FilePath.tsx'
import { formatBytes, formatWall } from '../../ui/format.ts'
import styles from './DoctorPanel.module.css'
import { DoctorLine } from './DoctorLine.tsx'
import { type ConnectionWords, connectionWords, worstFirst } from './recording-words.ts'

const text = texts.recording

export function RecordingPanel() {
  const recorder = useLive((live) => (live.link === 'open' ? live.recorder : null))
  const obs = useLive((live) => (live.link === 'open' ? live.obs : null))
  const known = recorder !== null || obs !== null
  const lines = connectionWords(recorder, obs)
  return (
    <>
      <h2 className={styles.title}>{text.title}</h2>
      {!known && <p className={styles.note}>{text.unknown}</p>}
      {known && recorder === null && <p className={styles.note}>{text.noRecorder}</p>}
      {recorder !== null && <Match recorder={recorder} />}
      {recorder !== null && <Alarms recorder={recorder} />}
      {known && lines.length === 0 && <p className={styles.note}>{text.noConnection}</p>}
      {lines.length > 0 && (
        <ul className={styles.parts}>
          {lines.map((line) => (
            <OneObs key={line.connection} line={line} />
          ))}
        </ul>
      )}
      <Link className={styles.link} to="/obs">
        {text.toObs}
      </Link>
    </>
  )
}

function Match({ recorder: { enabled, matchId, stopAt } }: { readonly recorder: RecorderStatus }) {
  const name = useMatchName(matchId)
  if (!enabled) return <p className={styles.note}>{text.disabled}</p>
  return (
    <p className={styles.none}>
      {name === null ? text.between : text.match(name)}
      {stopAt !== null && <>. {text.stopAt(formatWall(stopAt))}</>}
    </p>
  )
}

function Alarms({ recorder }: { readonly recorder: RecorderStatus }) {
  if (recorder.alarms.length === 0) return <h3 className={styles.subtitle}>{text.noAlarm}</h3>
  return (
    <>
      <h3 className={styles.subtitle}>{text.alarms}</h3>
      <ul className={styles.parts}>
        {worstFirst(recorder.alarms).map((alarm) => (
          <DoctorLine
            key={`${alarm.kind} ${alarm.connection}`}
            tone={alarm.severity === 'failed' ? 'bad' : 'warn'}
            name={texts.status.recording.alarm[alarm.kind]}
            word={alarm.connection}
            since={alarm.since}
            reason={alarm.reason}
            fix={alarm.fix}
          />
        ))}
      </ul>
      <h3 className={styles.subtitle}>{text.title}</h3>
    </>
  )
}

function OneObs({ line: { connection, tone, word, detail, since } }: { readonly line: ConnectionWords }) {
  const obs = useLive((live) => live.obs?.connections.find(({ name }) => name === connection))
  const recorder = useLive((live) => live.recorder?.connections.find((one) => one.connection === connection))
  const released = recorder?.state === 'released' ? text.released : null
  return (
    <DoctorLine
      tone={tone}
      name={connection}
      word={[word, detail].filter((part) => part !== null).join(' · ')}
      since={since ?? undefined}
      reason={obs?.problem ?? released}
      fix={obs?.fix}
    >
      <File file={obs?.recording ?? recorder} />
    </DoctorLine>
  )
}

function File({ file }: { readonly file: { readonly path: string | null; readonly bytes: number | null } | undefined }) {
  if (file === undefined || file.path === null) return null
  return (
    <>
      {file.bytes !== null && <p className={styles.none}>{text.file(formatBytes(file.bytes))}</p>}
      <FilePath path={file.path} />
    </>
  )
}
