// The way to the overlays.
import { Link } from '@tanstack/react-router'
import { texts } from '../../../texts/index.ts'
import styles from './Body.module.css'
import type { BodyProps } from './body-props.ts'

export function OverlaysBody({ done }: BodyProps) {
  return (
    <div className={styles.body}>
      <Link className={done ? styles.link : styles.primary} to="/overlays">
        {texts.setup.overlays.link}
      </Link>
    </div>
  )
}
