// The ways to take matches out of the program: one match, or all that are found. What was saved, or why not, is said in the same place.
import { Popover } from '@mantine/core'
import { useState } from 'react'
import type { MatchSelection } from '../../../api/archive-selection.ts'
import { longCall } from '../../../api/long-call.ts'
import { useAction } from '../../../api/use-action.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import styles from './ExportMenu.module.css'
import { saveFile } from '../../../ui/save-file.ts'

type Format = 'json' | 'csv-matches' | 'csv-events'

interface ExportMenuProps {
  /** One match by its id, or a selection of them. */
  readonly of: { readonly id: string } | MatchSelection
  readonly label: string
  /** Nothing is found. */
  readonly empty?: boolean
}

const words = texts.matches.export
const formats: ReadonlyArray<readonly [Format, name: string, hint: string]> = [
  ['csv-matches', words.matches, words.matchesHint],
  ['csv-events', words.events, words.eventsHint],
  ['json', words.json, words.jsonHint],
]

export function ExportMenu({ of, label, empty = false }: ExportMenuProps) {
  const [opened, setOpened] = useState(false)
  const [done, setDone] = useState<string | null>(null)
  const { run, busy, input, problem } = useAction(async (format: Format) => {
    setDone(null)
    const { fileName, mediaType, text, matches } = await longCall('match.export', { ...of, format })
    saveFile(fileName, text, mediaType)
    setDone(words.done(fileName, matches))
  })
  const isOne = 'id' in of
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" offset={6} width={330} shadow="none" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={styles.button} aria-label={label} onClick={() => setOpened(!opened)}>
          ↓ {words.button}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.menu} aria-label={label}>
        {formats.map(([format, name, hint]) => (
          <Button key={format} busy={busy && input === format} disabled={empty} onPress={() => run(format)}>
            <span className={styles.choice}>
              {name}
              <span className={styles.hint}>{hint}</span>
            </span>
          </Button>
        ))}
        <p className={styles.words} role="status">
          {empty ? words.nothing : (done ?? (isOne ? '' : words.atMost))}
        </p>
        <Problem problem={problem} />
      </Popover.Dropdown>
    </Popover>
  )
}
