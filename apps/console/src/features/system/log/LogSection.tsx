// The log: what is written now, or what was written between two moments; beside it the subsystems with their levels.
import { useState } from 'react'
import { useLogSearch } from '../../../api/use-log-search.ts'
import { useLogStatus } from '../../../api/use-log-status.ts'
import { useLogTail } from '../../../api/use-log-tail.ts'
import { texts } from '../../../texts/index.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { type LogFilter, noFilter } from './log-filter.ts'
import { LogFilters } from './LogFilters.tsx'
import { LiveLog } from './LiveLog.tsx'
import styles from './LogSection.module.css'
import { SearchLog } from './SearchLog.tsx'
import { Subsystems } from './Subsystems.tsx'

const text = texts.system.log
const modes = [
  ['live', text.live],
  ['search', text.search],
] as const

export function LogSection() {
  const [mode, setMode] = useState<'live' | 'search'>('live')
  const [filter, setFilter] = useState<LogFilter>(noFilter)
  const tail = useLogTail()
  const finding = useLogSearch()
  const state = useLogStatus()
  const head = (
    <>
      <Choice label={text.mode} options={modes} value={mode} onChange={setMode} />
      <LogFilters filter={filter} onChange={setFilter} />
    </>
  )
  return (
    <div className={styles.section}>
      {mode === 'live' ? <LiveLog tail={tail} filter={filter} head={head} /> : <SearchLog finding={finding} filter={filter} head={head} />}
      <Subsystems state={state} filter={filter} onFilter={setFilter} />
    </div>
  )
}
