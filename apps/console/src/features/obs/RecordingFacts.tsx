// What else is to be said of the recording: why the last order failed, or its bytes and file, or who stopped it. Its place is always
// as high, so that the buttons below stand still.
import type { ObsConnection, ObsRecording } from '@restrike/obs/contract'
import { recordingProof } from '../../api/recording.ts'
import { useMatchName } from '../../api/use-match-name.ts'
import { texts } from '../../texts/index.ts'
import { FilePath } from '../../ui/FilePath.tsx'
import { formatBytes, formatWall } from '../../ui/format.ts'
import { Problem } from '../../ui/Problem.tsx'
import styles from './RecordingFacts.module.css'

const text = texts.obs.recording

interface RecordingFactsProps extends Pick<ObsConnection, 'recording' | 'byHand'> {
  readonly problem: string | null
}

export function RecordingFacts({ recording, byHand, problem }: RecordingFactsProps) {
  return (
    <div className={styles.facts}>
      {problem === null ? <Facts recording={recording} byHand={byHand} /> : <Problem problem={problem} bare />}
    </div>
  )
}

function Facts({ recording, byHand }: Omit<RecordingFactsProps, 'problem'>) {
  if (recording?.active === true) return <Running recording={recording} />
  if (byHand?.output !== 'recording' || byHand.change !== 'stopped') return null
  return <span className={styles.stopped}>{text.stoppedByHand(formatWall(byHand.at))}</span>
}

function Running({ recording }: { readonly recording: ObsRecording }) {
  const proof = recordingProof(recording)
  const match = useMatchName(recording.label)
  const bytes = formatBytes(recording.bytes)
  return (
    <>
      {proof === 'stuck' ? (
        <strong className={styles.stuck} role="alert">
          {text.stuck(bytes)}
        </strong>
      ) : (
        <span>
          {proof === 'growing' ? text.proved(bytes) : bytes}
          {' · '}
          {match === null ? text.noLabel : text.label(match)}
        </span>
      )}
      {recording.path === null ? <span>{text.noFile}</span> : <FilePath path={recording.path} />}
    </>
  )
}
