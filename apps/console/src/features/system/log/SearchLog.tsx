// What was written between two moments, from files and archives.
import { type ReactNode, useState } from 'react'
import type { LogFinding } from '../../../api/use-log-search.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatCount } from '../../../ui/format.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { spanOf, toField } from '../parts/moment.ts'
import { MomentField } from '../parts/MomentField.tsx'
import type { LogFilter } from './log-filter.ts'
import { LogDownload } from './LogDownload.tsx'
import { LogFrame } from './LogFrame.tsx'
import { LogList } from './LogList.tsx'
import styles from './SearchLog.module.css'

const text = texts.system.log
const hourMs = 3_600_000

interface SearchLogProps {
  readonly finding: LogFinding
  readonly filter: LogFilter
  readonly head: ReactNode
}

export function SearchLog({ finding: { found, run, busy, problem }, filter, head }: SearchLogProps) {
  const [from, setFrom] = useState(() => toField(Date.now() - hourMs))
  // A minute ahead: what is written while somebody looks is of this time too.
  const [to, setTo] = useState(() => toField(Date.now() + 60_000))
  const span = spanOf(from, to)
  const lines = found?.lines ?? []
  const find = () => {
    if (span === null) return
    const { level, subsystems, text: sought } = filter
    run({ ...span, level, ...(subsystems && { subsystems: [...subsystems] }), ...(sought.trim() !== '' && { text: sought.trim() }) })
  }
  const words = busy ? text.searching : found === null ? text.askFirst : found.lines.length === 0 ? text.none : null
  return (
    <LogFrame
      head={
        <>
          {head}
          <LogDownload lines={lines} />
        </>
      }
      more={
        <>
          <MomentField label={text.from} value={from} onChange={setFrom} />
          <MomentField label={text.to} value={to} onChange={setTo} />
          <Button kind="primary" busy={busy} disabled={span === null} onPress={find}>
            {text.find}
          </Button>
          <span className={styles.count}>{found !== null && text.lines(formatCount(lines.length))}</span>
          <Problem problem={span === null ? texts.system.tools.wrongTime : problem} bare />
          {found?.more === true && <Problem problem={text.more} tone="warn" bare />}
        </>
      }
      words={lines.length > 0 ? null : problem === null ? words : null}
    >
      <LogList lines={lines} withDay following={false} />
    </LogFrame>
  )
}
