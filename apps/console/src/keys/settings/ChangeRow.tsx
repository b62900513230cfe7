// One action with its key or button, changing it, and the way back to what it came with. It keeps its height while it waits.
import type { ReactNode } from 'react'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import styles from './ChangeRow.module.css'

interface ChangeRowProps {
  readonly words: string
  /** The key or button as it is shown. */
  readonly shown: string
  /** What it came with; null: it has that. */
  readonly standard: string | null
  /** What to press, while it waits for that. */
  readonly waiting: string | null
  readonly note?: ReactNode
  readonly refused: { readonly problem: string; readonly fix: string } | null
  /** What stands now is not known, so nothing can be laid over it. */
  readonly unknown: boolean
  readonly onChange: () => void
  readonly onReset: () => void
}

export function ChangeRow({ words, shown, standard, waiting, note, refused, unknown, onChange, onReset }: ChangeRowProps) {
  const text = texts.keys.settings
  return (
    <li className={styles.row} data-waiting={waiting !== null}>
      <span className={styles.words}>
        {words}
        {note}
      </span>
      <span className={styles.key} role={waiting === null ? undefined : 'status'}>
        {waiting === null ? <kbd>{shown}</kbd> : waiting}
      </span>
      <span className={styles.orders}>
        {standard !== null && waiting === null && (
          <Button kind="quiet" label={text.resetOf(words, standard)} onPress={onReset}>
            {text.reset(standard)}
          </Button>
        )}
        <Button disabled={unknown} label={waiting === null ? text.changeOf(words) : text.stop} onPress={onChange}>
          {waiting === null ? text.change : text.stop}
        </Button>
      </span>
      {refused !== null && (
        <div className={styles.problem}>
          <Problem tone="warn" problem={refused.problem} fix={refused.fix} />
        </div>
      )}
    </li>
  )
}
