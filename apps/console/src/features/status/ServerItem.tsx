// Whether the page hears the server at all: without it nothing else here can be believed.
import { useLive } from '../../api/context.ts'
import { texts } from '../../texts/index.ts'
import { formatWall } from '../../ui/format.ts'
import type { Tone } from '../../ui/tone.ts'
import { ToneIcon } from '../../ui/ToneIcon.tsx'
import styles from './ServerItem.module.css'

const tones = { open: 'good', opening: 'unknown', lost: 'bad' } satisfies Record<string, Tone>

export function ServerItem() {
  const link = useLive((live) => live.link)
  const lostAt = useLive((live) => live.lostAt)
  return (
    <span className={styles.item} data-link={link} role="status">
      <ToneIcon tone={tones[link]} />
      <span className={styles.words}>
        {texts.status.server.name} {texts.status.server[link]}
      </span>
      {lostAt !== null && <span className={styles.since}>{texts.notice.since(formatWall(lostAt))}</span>}
    </span>
  )
}
