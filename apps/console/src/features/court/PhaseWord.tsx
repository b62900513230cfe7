// The phase as a big word with a sign of its own.
import type { Phase } from '@restrike/pss'
import { texts } from '../../texts/index.ts'
import styles from './PhaseWord.module.css'

type Look = 'going' | 'held' | 'calm' | 'over'

const looks = {
  idle: 'calm',
  loaded: 'calm',
  ready: 'calm',
  fighting: 'going',
  paused: 'held',
  injury: 'held',
  break: 'calm',
  'round-over': 'over',
  finished: 'over',
} satisfies Record<Phase, Look>

const signs = {
  going: <path d="M4 2l12 8-12 8z" />,
  held: <path d="M3 2h5v16H3zM12 2h5v16h-5z" />,
  calm: <circle cx="10" cy="10" r="6.5" fill="none" stroke="currentColor" strokeWidth="3" />,
  over: <path d="M3 3h14v14H3z" />,
} satisfies Record<Look, unknown>

export function PhaseWord({ phase, lost }: { readonly phase: Phase; readonly lost: boolean }) {
  return (
    <span className={styles.word} data-look={looks[phase]} data-lost={lost} role="status">
      <svg width="18" height="18" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
        {signs[looks[phase]]}
      </svg>
      {texts.phase[phase]}
    </span>
  )
}
