// How long the disk will do, as a time of day and in matches.
import { useLive } from '../../api/context.ts'
import { useServerNow } from '../../api/use-server-now.ts'
import { texts } from '../../texts/index.ts'
import { StatusItem } from '../../ui/StatusItem.tsx'
import { DiskPanel } from './DiskPanel.tsx'
import { diskWords } from './disk-words.ts'
import styles from './StatusWords.module.css'

/** Only decides whether a time is one of today. */
const tickMs = 60_000

export function DiskItem() {
  const recorder = useLive((live) => (live.link === 'open' ? live.recorder : null))
  const { tone, word, detail, loud } = diskWords(recorder, useServerNow(tickMs))
  const label = [word, detail].filter((part) => part !== null).join(' ')
  return (
    <StatusItem tone={tone} loud={loud} label={`${label}. ${texts.status.disk.open}`} panel={<DiskPanel />}>
      <span className={styles.words} data-item="disk">
        <span>{word}</span>
        {detail !== null && (
          <span className={styles.detail} data-behind={tone !== 'unknown'}>
            {detail}
          </span>
        )}
      </span>
    </StatusItem>
  )
}
