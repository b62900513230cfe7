// How the program is: the verdict, each of its parts, and the doctor's examination beside them.
import styles from './HealthSection.module.css'
import columns from '../parts/Columns.module.css'
import { Examination } from './Examination.tsx'
import { PluginList } from './PluginList.tsx'
import { SupportBundle } from './SupportBundle.tsx'
import { Verdict } from './Verdict.tsx'

export function HealthSection() {
  return (
    <div className={`${columns.columns} ${styles.section}`}>
      <div className={columns.column}>
        <Verdict />
        <PluginList />
      </div>
      <div className={columns.column}>
        <Examination />
        <SupportBundle />
      </div>
    </div>
  )
}
