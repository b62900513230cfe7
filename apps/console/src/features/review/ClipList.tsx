// The clips of this match, newest first; a press puts one on the table.
import type { Clip } from '@restrike/replay/contract'
import { useApi } from '../../api/context.ts'
import { texts } from '../../texts/index.ts'
import { formatWall } from '../../ui/format.ts'
import { Panel } from '../../ui/Panel.tsx'
import { SideMark } from '../../ui/SideMark.tsx'
import styles from './ClipList.module.css'

export function ClipList({ clips, current }: { readonly clips: readonly Clip[]; readonly current: string }) {
  const { client } = useApi()
  const words = texts.review.clips
  return (
    <Panel title={words.title}>
      {clips.length === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <ol className={styles.list}>
          {clips.map(({ clipId, kind, by, at, durationMs, label, source }) => (
            <li key={clipId}>
              <button
                type="button"
                className={styles.clip}
                aria-pressed={clipId === current}
                onClick={() => void client.attempt('replay.open', { clipId })}
              >
                <span className={styles.side}>{(by === 'blue' || by === 'red') && <SideMark side={by} />}</span>
                <span>{formatWall(at)}</span>
                <span className={styles.what}>{label ?? words.kind[kind]}</span>
                <span className={styles.length} title={source === 'recording' ? words.recording : undefined}>
                  {words.seconds(durationMs)}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}
