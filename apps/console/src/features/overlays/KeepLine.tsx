// What is not on air yet, putting it on air, and taking that back.
import type { OverlayOptions } from '@restrike/overlays/contract'
import type { Action } from '../../api/use-action.ts'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemPlace } from '../../ui/ProblemPlace.tsx'
import { changedOptions, defaultOptions } from './draft.ts'
import styles from './KeepLine.module.css'

const text = texts.overlays

interface KeepLineProps {
  readonly kept: OverlayOptions
  readonly draft: OverlayOptions
  /** What was on air before the last change; null when nothing was changed since the page was opened. */
  readonly before: OverlayOptions | null
  readonly onDraft: (options: OverlayOptions) => void
  readonly keep: Action<OverlayOptions>
}

export function KeepLine({ kept, draft, before, onDraft, keep }: KeepLineProps) {
  const changes = changedOptions(kept, draft).length
  const clean = changes === 0
  return (
    <div className={styles.line}>
      <p className={styles.words} role="status">
        {clean ? (before === null ? text.keepHint : text.keptNow) : text.unsaved(changes)}
      </p>
      <div className={styles.buttons}>
        <Button kind="primary" busy={keep.busy} disabled={clean} onPress={() => keep.run(draft)}>
          {text.keep}
        </Button>
        {clean && before !== null ? (
          <Button onPress={() => keep.run(before)}>{text.before}</Button>
        ) : (
          <Button disabled={clean} onPress={() => onDraft(kept)}>
            {text.undo}
          </Button>
        )}
      </div>
      <Button kind="quiet" disabled={changedOptions(defaultOptions, draft).length === 0} onPress={() => onDraft(defaultOptions)}>
        {text.back}
      </Button>
      <ProblemPlace problem={keep.problem} />
    </div>
  )
}
