// The recording in a word, its running time and what is proved of it.
import { useLive } from '../../api/context.ts'
import { texts } from '../../texts/index.ts'
import { Elapsed } from '../../ui/Elapsed.tsx'
import { StatusItem } from '../../ui/StatusItem.tsx'
import { RecordingPanel } from './RecordingPanel.tsx'
import { recordingWords } from './recording-words.ts'
import styles from './StatusWords.module.css'

export function RecordingItem() {
  const recorder = useLive((live) => (live.link === 'open' ? live.recorder : null))
  const obs = useLive((live) => (live.link === 'open' ? live.obs : null))
  const { tone, word, detail, since, loud } = recordingWords(recorder, obs)
  const label = [word, detail].filter((part) => part !== null).join(' ')
  return (
    <StatusItem tone={tone} loud={loud} yields label={`${label}. ${texts.status.recording.open}`} panel={<RecordingPanel />}>
      <span className={styles.words} data-item="recording" data-calm={tone === 'good'}>
        <span className={styles.strong}>{word}</span>
        {since !== null && (
          <span className={styles.strong}>
            <Elapsed since={since} />
          </span>
        )}
        {detail !== null && (
          <span className={styles.detail} data-behind={since !== null}>
            {detail}
          </span>
        )}
      </span>
    </StatusItem>
  )
}
