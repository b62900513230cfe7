// What the replay buffer is for, how it is, and what to do when it is not there.
import { Link } from '@tanstack/react-router'
import { texts } from '../../texts/index.ts'
import { Problem } from '../../ui/Problem.tsx'
import { StateWord } from '../../ui/StateWord.tsx'
import styles from './DoctorPanel.module.css'
import type { OutputState, OutputWords } from './output-words.ts'

const text = texts.buffer

const explained = {
  unknown: [text.unknown, null],
  none: [texts.recording.noConnection, null],
  away: [text.away, text.awayFix],
  on: [text.on, null],
  off: [text.off, text.offFix],
  missing: [text.missing, text.missingFix],
  reconnecting: [text.unknown, null],
} satisfies Record<OutputState, readonly [reason: string, fix: string | null]>

export function BufferPanel({ words }: { readonly words: OutputWords }) {
  const [reason, fix] = explained[words.state]
  return (
    <>
      <h2 className={styles.title}>{text.title}</h2>
      <StateWord tone={words.tone}>{words.word}</StateWord>
      {fix === null ? (
        <p className={styles.explained}>{reason}</p>
      ) : (
        <div className={styles.explained}>
          <Problem problem={reason} fix={fix} tone={words.tone} />
        </div>
      )}
      <Link className={styles.link} to="/obs">
        {texts.recording.toObs}
      </Link>
    </>
  )
}
