// The cameras of a clip. With one alone there is nothing to choose.
import type { Clip } from '@restrike/replay/contract'
import type { KeyAction } from '../../keys/key-table.ts'
import { useKeyNames } from '../../keys/use-key-names.ts'
import { texts, translated } from '../../texts/index.ts'
import { Panel } from '../../ui/Panel.tsx'
import type { PlayerState } from '../../video/player.ts'
import styles from './Cameras.module.css'

/** As many cameras as there are keys for them. */
const actions = ['angle1', 'angle2', 'angle3', 'angle4'] as const satisfies readonly KeyAction[]

interface CamerasProps {
  readonly clip: Clip | null
  readonly state: PlayerState
  readonly onChoose: (angle: number) => void
}

export function Cameras({ clip, state, onChoose }: CamerasProps) {
  const { keyOf, shortcutOf } = useKeyNames()
  const angles = clip?.angles ?? []
  if (angles.length < 2) return null
  return (
    <Panel title={texts.review.cameras}>
      <div className={styles.cameras}>
        {actions.map((action, n) => {
          const angle = angles[n]
          if (angle === undefined) return null
          return (
            <button
              key={angle.connection}
              type="button"
              className={styles.camera}
              aria-pressed={state.angle === n}
              aria-keyshortcuts={shortcutOf(action)}
              disabled={angle.url === null}
              title={angle.trouble === null ? undefined : translated(angle.trouble.reason)}
              onClick={() => onChoose(n)}
            >
              {texts.review.camera(n + 1, angle.connection)}
              {/* As it comes, its number is its key. */}
              {keyOf(action) !== String(n + 1) && <kbd>{keyOf(action)}</kbd>}
              {angle.url === null && <span className={styles.none}>{texts.review.noCamera}</span>}
            </button>
          )
        })}
      </div>
    </Panel>
  )
}
