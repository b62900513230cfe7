// Where a match is seen, and a command for those without a scoring PC at hand.
import { Link } from '@tanstack/react-router'
import { texts } from '../../../texts/index.ts'
import { orUnknown } from '../../../ui/format.ts'
import styles from './Body.module.css'
import type { BodyProps } from './body-props.ts'

const text = texts.setup.match

export function MatchBody({ setup: { pictures }, done }: BodyProps) {
  return (
    <div className={styles.body}>
      <Link className={done ? styles.link : styles.primary} to="/">
        {text.link}
      </Link>
      <p className={styles.dim}>{text.command}:</p>
      <code className={styles.code}>{`npm run restrike -- simulate --to 127.0.0.1:${orUnknown(pictures.udp?.port)}`}</code>
    </div>
  )
}
