// Every alarm ever raised, newest first: what it was, when, for how long, and who had seen it. As many are drawn as are on the screen.
import type { Alarm } from '@restrike/alarms/contract'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { severityTones } from '../../../api/alarm-tones.ts'
import { useAlarmHistory } from '../../../api/use-alarm-history.ts'
import { texts, translated } from '../../../texts/index.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { ToneIcon } from '../../../ui/ToneIcon.tsx'
import { useWallNow } from '../../../ui/use-now.ts'
import { Unanswered } from '../../../ui/Unanswered.tsx'
import rows from '../parts/VirtualRows.module.css'
import { VirtualRows } from '../parts/VirtualRows.tsx'
import { formatLength, formatStamp } from '../system-format.ts'
import styles from './AlarmHistory.module.css'

const text = texts.system.alarms
const rowPx = 62
/** The next page is read when the end of this one is so near. */
const nearEnd = 20

export function AlarmHistory() {
  const { alarms, problem, more } = useAlarmHistory()
  if (alarms === undefined) {
    return (
      <div className={styles.words}>
        <Unanswered what={text.historyName} problem={problem} />
      </div>
    )
  }
  if (alarms.length === 0) return <p className={styles.words}>{text.noHistory}</p>
  return (
    <>
      {problem !== null && <Problem problem={texts.unanswered.failed(text.historyName, problem)} tone="warn" />}
      <List alarms={alarms} onNearEnd={more} />
    </>
  )
}

function List({ alarms, onNearEnd }: { readonly alarms: readonly Alarm[]; readonly onNearEnd: () => void }) {
  const scroller = useRef<HTMLDivElement>(null)
  const now = useWallNow(60_000)
  const virtual = useVirtualizer({
    count: alarms.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    getItemKey: (index) => alarms[index]?.id ?? index,
    overscan: 6,
  })
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= alarms.length - nearEnd) onNearEnd()
  }, [last, alarms.length, onNearEnd])
  return (
    <div ref={scroller} className={`${rows.scroller} ${styles.scroller}`}>
      <VirtualRows
        virtual={virtual}
        {...(styles.row !== undefined && { rowClass: styles.row })}
        renderRow={(index) => {
          const alarm = alarms[index]
          return alarm && <Past alarm={alarm} now={now} />
        }}
      />
    </div>
  )
}

function Past({ alarm, now }: { readonly alarm: Alarm; readonly now: number }) {
  const { severity, text: said, raisedAt, resolvedAt, acknowledgedAt, acknowledgedBy } = alarm
  const facts = [
    texts.alarms.severity[severity],
    formatStamp(raisedAt, now),
    resolvedAt === null ? text.lasts : text.lasted(formatLength(Date.parse(resolvedAt) - Date.parse(raisedAt))),
    ...(acknowledgedAt === null ? [] : [texts.alarms.acknowledged(acknowledgedBy ?? texts.alarms.by, formatStamp(acknowledgedAt, now))]),
  ]
  return (
    <>
      <ToneIcon tone={severityTones[severity]} />
      <div className={styles.body}>
        <p className={styles.said}>{translated(said)}</p>
        <p className={styles.facts}>{facts.join(' · ')}</p>
      </div>
    </>
  )
}
