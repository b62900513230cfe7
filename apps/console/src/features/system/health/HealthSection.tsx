// How the program is: the verdict, each of its parts, and the doctor's examination beside them.
import { Column } from '../parts/Column.tsx'
import styles from './HealthSection.module.css'
import columns from '../parts/Columns.module.css'
import { Examination } from './Examination.tsx'
import { PluginList } from './PluginList.tsx'
import { SupportBundle } from './SupportBundle.tsx'
import { Verdict } from './Verdict.tsx'

export function HealthSection() {
  return (
    <div className={`${columns.columns} ${styles.section}`}>
      <Column>
        <Verdict />
        <PluginList />
      </Column>
      <Column>
        <Examination />
        <SupportBundle />
      </Column>
    </div>
  )
}
