// One thing in a panel of the status bar: how it is, since when, why, and what to do.
import type { ReactNode } from 'react'
import { texts, translated } from '../../texts/index.ts'
import { formatWall } from '../../ui/format.ts'
import type { Tone } from '../../ui/tone.ts'
import { ToneIcon } from '../../ui/ToneIcon.tsx'
import styles from './DoctorLine.module.css'

interface DoctorLineProps {
  readonly tone: Tone
  readonly name: string
  readonly word: string
  readonly since?: string | undefined
  readonly reason?: string | null | undefined
  readonly fix?: string | null | undefined
  readonly children?: ReactNode
}

export function DoctorLine({ tone, name, word, since, reason, fix, children }: DoctorLineProps) {
  return (
    <li className={styles.part}>
      <ToneIcon tone={tone} />
      <div className={styles.body}>
        <div className={styles.head}>
          <strong>{name}</strong>
          <span className={styles.word}>{word}</span>
          {since !== undefined && <span className={styles.since}>{texts.doctor.since(formatWall(since))}</span>}
        </div>
        {reason != null && <p className={styles.reason}>{translated(reason)}</p>}
        {children}
        {fix != null && (
          <p className={styles.fix}>
            <span className={styles.fixLabel}>{texts.doctor.fix}</span>
            {translated(fix)}
          </p>
        )}
      </div>
    </li>
  )
}
