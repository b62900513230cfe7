// What is written now. It follows until somebody pauses it or scrolls up; newer lines wait and are counted meanwhile.
import { type ReactNode, useMemo, useState } from 'react'
import type { LogTail } from '../../../api/use-log-tail.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatCount } from '../../../ui/format.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { useLate } from '../../../ui/use-late.ts'
import { filterLines, heldLines, type LogFilter } from './log-filter.ts'
import { LogDownload } from './LogDownload.tsx'
import { LogFrame } from './LogFrame.tsx'
import { LogList } from './LogList.tsx'
import styles from './LiveLog.module.css'

const text = texts.system.log
/** Held before the first line came. */
const noLine = 0

interface LiveLogProps {
  readonly tail: LogTail
  readonly filter: LogFilter
  readonly head: ReactNode
}

export function LiveLog({ tail: { lines, problem }, filter, head }: LiveLogProps) {
  const [heldAt, setHeldAt] = useState<number | null>(null)
  const late = useLate()
  const passing = useMemo(() => filterLines(lines, filter), [lines, filter])
  const { shown, waiting } = useMemo(() => heldLines(passing, heldAt), [passing, heldAt])
  const hold = () => setHeldAt(lines.at(-1)?.n ?? noLine)
  const words = shown.length > 0 || problem !== null || !late ? null : lines.length === 0 ? text.none : text.noneShown
  return (
    <LogFrame
      words={words}
      head={
        <>
          {head}
          <Button onPress={heldAt === null ? hold : () => setHeldAt(null)}>{heldAt === null ? text.pause : text.follow}</Button>
          <LogDownload lines={shown} />
        </>
      }
      {...(problem !== null && { more: <Problem problem={texts.unanswered.failed(text.tailName, problem)} tone="warn" /> })}
    >
      <LogList lines={shown} withDay={false} following={heldAt === null} onLetGo={hold} />
      {waiting > 0 && (
        <button type="button" className={styles.newer} onClick={() => setHeldAt(null)}>
          ↓ {text.newer(formatCount(waiting))}
        </button>
      )}
    </LogFrame>
  )
}
