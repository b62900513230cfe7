// Every part of the program that is not well, and the way to all of them.
import { Link } from '@tanstack/react-router'
import { texts } from '../../../texts/index.ts'
import { Problem } from '../../../ui/Problem.tsx'
import styles from './Body.module.css'
import type { BodyProps } from './body-props.ts'

export function VerdictBody({ setup: { pictures } }: BodyProps) {
  // The worst one stands above already.
  const more = pictures.health?.plugins.filter(({ health }) => health !== 'ok').slice(1) ?? []
  return (
    <div className={styles.body}>
      {more.map(({ name, health, reason, fix }) => (
        <Problem
          key={name}
          problem={`${name}: ${reason ?? texts.doctor.health[health]}`}
          fix={fix ?? null}
          tone={health === 'failed' ? 'bad' : 'warn'}
        />
      ))}
      <Link className={styles.link} to="/system" search={{ section: 'health' }}>
        {texts.setup.verdict.link}
      </Link>
    </div>
  )
}
