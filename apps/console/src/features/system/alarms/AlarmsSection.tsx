// What is wrong now, beside what was wrong and by which rules; the trends and the webhooks below.
import { Column } from '../parts/Column.tsx'
import { useState } from 'react'
import { texts } from '../../../texts/index.ts'
import { Choice } from '../../../ui/Choice.tsx'
import columns from '../parts/Columns.module.css'
import { AlarmHistory } from './AlarmHistory.tsx'
import styles from './AlarmsSection.module.css'
import { OpenAlarms } from './OpenAlarms.tsx'
import { Rules } from './Rules.tsx'
import { Trends } from './Trends.tsx'
import { Webhooks } from './Webhooks.tsx'

const text = texts.system.alarms
const lists = [
  ['history', text.history],
  ['rules', text.rules],
] as const

export function AlarmsSection() {
  const [list, setList] = useState<'history' | 'rules'>('history')
  return (
    <div className={`${columns.columns} ${styles.section}`}>
      <Column>
        <OpenAlarms />
        <Trends />
        <Webhooks />
      </Column>
      <section className={styles.lists} aria-label={list === 'history' ? text.history : text.rules}>
        <div className={styles.head}>
          <Choice label={text.lists} options={lists} value={list} onChange={setList} />
        </div>
        {list === 'history' ? <AlarmHistory /> : <Rules />}
      </section>
    </div>
  )
}
