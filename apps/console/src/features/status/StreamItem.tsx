// The stream in a word.
import { useLive } from '../../api/context.ts'
import { texts } from '../../texts/index.ts'
import { StatusItem } from '../../ui/StatusItem.tsx'
import { streamingWords } from './output-words.ts'
import styles from './StatusWords.module.css'
import { StreamPanel } from './StreamPanel.tsx'

export function StreamItem() {
  const obs = useLive((live) => (live.link === 'open' ? live.obs : null))
  const words = streamingWords(obs)
  const { name, open } = texts.status.stream
  return (
    <StatusItem tone={words.tone} loud={words.loud} label={`${name} ${words.word}. ${open}`} panel={<StreamPanel words={words} />}>
      <span className={styles.words} data-item="stream" data-calm={words.tone !== 'warn' && words.tone !== 'bad'}>
        {name} <span className={styles.detail}>{words.word}</span>
      </span>
    </StatusItem>
  )
}
