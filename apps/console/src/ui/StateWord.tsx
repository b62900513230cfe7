// A state in one word with its sign.
import type { ReactNode } from 'react'
import styles from './StateWord.module.css'
import type { Tone } from './tone.ts'
import { ToneIcon } from './ToneIcon.tsx'

interface StateWordProps {
  readonly tone: Tone
  readonly size?: 'normal' | 'large'
  readonly children: ReactNode
}

export function StateWord({ tone, size = 'normal', children }: StateWordProps) {
  return (
    <span className={styles.state} data-tone={tone} data-size={size}>
      <ToneIcon tone={tone} size={size === 'large' ? 24 : 18} />
      <span>{children}</span>
    </span>
  )
}
