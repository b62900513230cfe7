// The cameras of a clip. With one alone there is nothing to choose.
import type { Clip } from '@restrike/replay/contract'
import { texts } from '../../texts/index.ts'
import { Panel } from '../../ui/Panel.tsx'
import type { PlayerState } from '../../video/player.ts'
import styles from './Cameras.module.css'

const most = 4

interface CamerasProps {
  readonly clip: Clip | null
  readonly state: PlayerState
  readonly onChoose: (angle: number) => void
}

export function Cameras({ clip, state, onChoose }: CamerasProps) {
  const angles = clip?.angles.slice(0, most) ?? []
  if (angles.length < 2) return null
  return (
    <Panel title={texts.review.cameras}>
      <div className={styles.cameras}>
        {angles.map(({ connection, url, trouble }, n) => (
          <button
            key={connection}
            type="button"
            className={styles.camera}
            aria-pressed={state.angle === n}
            aria-keyshortcuts={String(n + 1)}
            disabled={url === null}
            title={trouble?.reason}
            onClick={() => onChoose(n)}
          >
            {texts.review.camera(n + 1, connection)}
            {url === null && <span className={styles.none}>{texts.review.noCamera}</span>}
          </button>
        ))}
      </div>
    </Panel>
  )
}
