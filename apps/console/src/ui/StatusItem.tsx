// One place of the status bar: a sign, words that keep their width, and the panel that explains them.
import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './StatusItem.module.css'
import type { Tone } from './tone.ts'
import { ToneIcon } from './ToneIcon.tsx'

interface StatusItemProps {
  readonly tone: Tone
  readonly label: string
  readonly children: ReactNode
  readonly panel: ReactNode
  /** Stands out: for what needs somebody now. */
  readonly loud?: boolean
}

export function StatusItem({ tone, label, children, panel, loud = false }: StatusItemProps) {
  return (
    <Popover position="bottom-start" offset={6} width={430} shadow="none" trapFocus returnFocus transitionProps={{ duration: 150 }}>
      <Popover.Target>
        <button type="button" className={styles.item} data-tone={tone} data-loud={loud} aria-label={label}>
          <ToneIcon tone={tone} />
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel}>{panel}</Popover.Dropdown>
    </Popover>
  )
}
