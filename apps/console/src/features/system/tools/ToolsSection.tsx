// Tools for whoever looks for a fault: what slows the program down, what fills its memory, what arrived from outside.
import { Column } from '../parts/Column.tsx'
import columns from '../parts/Columns.module.css'
import { Capture } from './Capture.tsx'
import { CpuProfile } from './CpuProfile.tsx'
import { Downloads } from './Downloads.tsx'
import { HeapSnapshot } from './HeapSnapshot.tsx'
import { Stalls } from './Stalls.tsx'
import { TrafficExport } from './TrafficExport.tsx'
import styles from './ToolsSection.module.css'

export function ToolsSection() {
  return (
    <div className={`${columns.columns} ${styles.section}`}>
      <Column>
        <CpuProfile />
        <HeapSnapshot />
        <Stalls />
      </Column>
      <Column>
        <Capture />
        <TrafficExport />
        <Downloads />
      </Column>
    </div>
  )
}
