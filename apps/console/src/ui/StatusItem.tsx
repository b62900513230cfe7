// One place of the status bar: a sign, words that keep their width, and the panel that explains them.
import { Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { OnlyHeard } from './OnlyHeard.tsx'
import styles from './StatusItem.module.css'
import type { Tone } from './tone.ts'
import { ToneIcon } from './ToneIcon.tsx'

interface StatusItemProps {
  readonly tone: Tone
  /** Heard behind its words: what they mean, and what a press does. */
  readonly label: string
  readonly children: ReactNode
  readonly panel: ReactNode
  /** Stands out: for what needs somebody now. */
  readonly loud?: boolean
  /** Its words may be cut where the bar is too narrow; the others keep theirs. */
  readonly yields?: boolean
}

export function StatusItem({ tone, label, children, panel, loud = false, yields = false }: StatusItemProps) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      offset={6}
      width={430}
      shadow="none"
      trapFocus
      returnFocus
      transitionProps={{ duration: 150 }}
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.item}
          data-tone={tone}
          data-loud={loud}
          data-yields={yields}
          onClick={() => setOpened(!opened)}
        >
          <ToneIcon tone={tone} />
          {children}
          <OnlyHeard>{label}</OnlyHeard>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel} onClick={(event) => leadsAway(event.target) && setOpened(false)}>
        {panel}
      </Popover.Dropdown>
    </Popover>
  )
}

/** A link in the panel goes to another page: the panel would lie over it. */
function leadsAway(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a') !== null
}
