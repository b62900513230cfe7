// The configuration: the file with its earlier versions on the left, every value on the right.
import { Column } from '../parts/Column.tsx'
import columns from '../parts/Columns.module.css'
import { Backups } from './Backups.tsx'
import styles from './ConfigurationSection.module.css'
import { Export } from './Export.tsx'
import { FileState } from './FileState.tsx'
import { Import } from './Import.tsx'
import { Values } from './Values.tsx'

export function ConfigurationSection() {
  return (
    <div className={`${columns.columns} ${styles.section}`}>
      <Column>
        <FileState />
        <Backups />
        <Export />
        <Import />
      </Column>
      <Values />
    </div>
  )
}
