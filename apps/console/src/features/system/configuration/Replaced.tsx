// What putting another text in the place of the file did; with the button that puts the one before back.
import type { useConfigReplace } from '../../../api/use-config-backups.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import styles from './Replaced.module.css'

interface ReplacedProps {
  readonly replacing: ReturnType<typeof useConfigReplace>
  /** By how many values changed. */
  readonly words: (count: number) => string
}

export function Replaced({ replacing: { replace, replaced }, words }: ReplacedProps) {
  const undo = replaced?.undo ?? null
  return (
    <>
      {replaced !== null && (
        <div className={styles.line} role="status">
          <span>{words(replaced.outcome.applied.length)}</span>
          {undo !== null && (
            <Button busy={replace.busy} onPress={() => replace.run({ restore: undo })}>
              {texts.system.configuration.undo}
            </Button>
          )}
        </div>
      )}
      <Problem problem={replace.problem} />
    </>
  )
}
