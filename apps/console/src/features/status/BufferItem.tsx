// The replay buffer in a word: without it a replay is not there at once.
import { useLive } from '../../api/context.ts'
import { texts } from '../../texts/index.ts'
import { StatusItem } from '../../ui/StatusItem.tsx'
import { BufferPanel } from './BufferPanel.tsx'
import { replayBufferWords } from './output-words.ts'
import styles from './StatusWords.module.css'

export function BufferItem() {
  const obs = useLive((live) => (live.link === 'open' ? live.obs : null))
  const isMatch = useLive((live) => live.link === 'open' && live.recorder !== null && live.recorder.matchId !== null)
  const words = replayBufferWords(obs, isMatch)
  const { name, open } = texts.status.buffer
  return (
    <StatusItem tone={words.tone} loud={words.loud} label={`${name} ${words.word}. ${open}`} panel={<BufferPanel words={words} />}>
      <span className={styles.words} data-item="buffer" data-calm={words.tone !== 'warn' && words.tone !== 'bad'}>
        {name} <span className={styles.detail}>{words.word}</span>
      </span>
    </StatusItem>
  )
}
