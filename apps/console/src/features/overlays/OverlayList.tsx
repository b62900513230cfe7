// Every overlay by its name and what it is for; the one shown is marked. Below, where they stand in OBS.
import type { Overlay, OverlayName } from '@restrike/overlays/contract'
import { texts } from '../../texts/index.ts'
import styles from './OverlayList.module.css'
import { Sources } from './Sources.tsx'

interface OverlayListProps {
  readonly overlays: readonly Overlay[]
  readonly shown: OverlayName
  readonly onChoose: (name: OverlayName) => void
}

export function OverlayList({ overlays, shown, onChoose }: OverlayListProps) {
  return (
    <div className={styles.column}>
      <nav className={styles.list} aria-label={texts.overlays.title}>
        {overlays.map(({ name }) => (
          <button
            key={name}
            type="button"
            className={styles.overlay}
            aria-current={name === shown ? 'true' : undefined}
            onClick={() => onChoose(name)}
          >
            <span className={styles.name}>{texts.overlays.names[name]}</span>
            <span className={styles.about}>{texts.overlays.about[name]}</span>
          </button>
        ))}
      </nav>
      <Sources />
    </div>
  )
}
