// The line to type into and what is found, from the top of the page; nothing behind it is blocked. What is chosen stays while the archive answers.
import { type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react'
import { texts } from '../../texts/index.ts'
import { chosenIndex, moved } from './choice.ts'
import { FoundList, optionId } from './FoundList.tsx'
import { PaletteField } from './PaletteField.tsx'
import { PaletteFoot } from './PaletteFoot.tsx'
import styles from './PalettePanel.module.css'
import { useFound } from './use-found.ts'
import { useGo } from './use-go.ts'

export function PalettePanel({ onClose }: { readonly onClose: () => void }) {
  const listId = useId()
  const panel = useRef<HTMLElement>(null)
  useFocusBack(panel)
  const [query, setQuery] = useState('')
  const [wanted, setWanted] = useState<string | null>(null)
  const { groups, asking, problem } = useFound(query)
  const all = useMemo(() => groups.flatMap(({ found }) => found), [groups])
  const ids = all.map(({ id }) => id)
  const chosen = all[chosenIndex(ids, wanted)] ?? null
  const go = useGo(onClose)
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={texts.palette.title}
      onMouseDown={(event) => {
        // The line to type into keeps the focus, whatever is pressed in here.
        if (!(event.target instanceof HTMLInputElement)) event.preventDefault()
      }}
      onBlur={({ relatedTarget }) => {
        // Whoever goes to another window finds it open on coming back.
        if (document.hasFocus() && !panel.current?.contains(relatedTarget)) onClose()
      }}
    >
      <PaletteField
        listId={listId}
        query={query}
        expanded={all.length > 0}
        chosenId={chosen && optionId(listId, chosen)}
        onQuery={(text) => {
          setQuery(text)
          setWanted(null)
        }}
        onMove={(by) => setWanted(moved(ids, wanted, by))}
        onEnter={() => chosen && go(chosen)}
        onClose={onClose}
      />
      <FoundList id={listId} groups={groups} chosen={chosen} onGo={go} />
      <PaletteFoot count={all.length} asking={asking} problem={problem} />
    </section>
  )
}

/** The focus goes back to where it was, unless it has gone elsewhere by itself. */
function useFocusBack(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement
    const mine = panel.current
    mine?.querySelector('input')?.focus()
    return () => {
      const now = document.activeElement
      if (before instanceof HTMLElement && (now === document.body || mine?.contains(now))) before.focus()
    }
  }, [panel])
}
