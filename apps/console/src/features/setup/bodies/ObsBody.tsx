// Connecting the first OBS here; more of them on their own page.
import { Link } from '@tanstack/react-router'
import { texts } from '../../../texts/index.ts'
import { ConnectionForm } from '../../../connection-form/ConnectionForm.tsx'
import { recording } from '../steps/obs.ts'
import styles from './Body.module.css'
import type { BodyProps } from './body-props.ts'

const text = texts.setup.obs

export function ObsBody({ setup: { pictures } }: BodyProps) {
  const { obs } = pictures
  const first = obs !== null && recording(obs.connections).length === 0
  return (
    <div className={styles.body}>
      {first && (
        <div className={styles.form}>
          <ConnectionForm title={texts.obs.form.title} known={null} />
        </div>
      )}
      {!first && <p className={styles.dim}>{text.another}</p>}
      <Link className={first ? styles.link : styles.primary} to="/obs">
        {text.link}
      </Link>
    </div>
  )
}
