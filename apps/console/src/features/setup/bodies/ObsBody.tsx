// Connecting the first OBS here, and correcting what was mistyped; more of them on their own page.
import { Link } from '@tanstack/react-router'
import { texts } from '../../../texts/index.ts'
import { ConnectionForm } from '../../../connection-form/ConnectionForm.tsx'
import { recording } from '../steps/obs.ts'
import styles from './Body.module.css'
import type { BodyProps } from './body-props.ts'

const text = texts.setup.obs

export function ObsBody({ setup: { pictures } }: BodyProps) {
  const { obs } = pictures
  const known = recording(obs?.connections ?? [])
  const first = obs !== null && known.length === 0
  // Between two attempts too: the form does not go away under the hands.
  const mistyped = known.find(({ state, problem }) => state !== 'connected' && state !== 'disconnected' && problem !== null)
  return (
    <div className={styles.body}>
      {first && (
        <div className={styles.form}>
          <ConnectionForm title={texts.obs.form.title} known={null} />
        </div>
      )}
      {mistyped !== undefined && (
        <div className={styles.form}>
          <ConnectionForm key={mistyped.name} title={texts.obs.form.change(mistyped.name)} known={mistyped} />
        </div>
      )}
      {!first && <p className={styles.dim}>{text.another}</p>}
      <Link className={first || mistyped !== undefined ? styles.link : styles.primary} to="/obs">
        {text.link}
      </Link>
    </div>
  )
}
