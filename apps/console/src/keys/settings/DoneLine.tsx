// What was changed a moment ago, and taking it back. Its place is kept, so that nothing moves when it comes.
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import styles from './DoneLine.module.css'
import type { Kept } from './use-kept.ts'

interface DoneLineProps {
  readonly kept: Kept
  /** Setting all of it back; null: all is as it came. */
  readonly onResetAll: (() => void) | null
  readonly resetWords: string
}

export function DoneLine({ kept: { done, undo, busy, problem }, onResetAll, resetWords }: DoneLineProps) {
  return (
    <div className={styles.line}>
      <span className={styles.words} role="status">
        {done}
      </span>
      {done !== null && (
        <Button busy={busy} onPress={undo}>
          {texts.keys.settings.undo}
        </Button>
      )}
      <Button kind="quiet" disabled={onResetAll === null} onPress={() => onResetAll?.()}>
        {resetWords}
      </Button>
      <Problem problem={problem} />
    </div>
  )
}
