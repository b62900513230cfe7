// The line to type into: a combobox that keeps the focus while the arrows move through the list.
import type { KeyboardEvent } from 'react'
import { texts } from '../../texts/index.ts'
import styles from './PaletteField.module.css'

interface PaletteFieldProps {
  readonly listId: string
  readonly query: string
  readonly expanded: boolean
  /** Of the element of the chosen result. */
  readonly chosenId: string | null
  readonly onQuery: (text: string) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onEnter: () => void
  readonly onClose: () => void
}

export function PaletteField({ listId, query, expanded, chosenId, onQuery, onMove, onEnter, onClose }: PaletteFieldProps) {
  const onKey = (event: KeyboardEvent) => {
    // While Hangul is being put together, its keys are those of the input method.
    if (event.nativeEvent.isComposing) return
    const orders: Partial<Record<string, () => void>> = {
      ArrowDown: () => onMove(1),
      ArrowUp: () => onMove(-1),
      Enter: onEnter,
      Escape: onClose,
    }
    const order = orders[event.key]
    if (!order) return
    event.preventDefault()
    order()
  }
  return (
    <div className={styles.head}>
      <input
        className={styles.field}
        role="combobox"
        aria-label={texts.palette.title}
        aria-expanded={expanded}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosenId ?? undefined}
        placeholder={texts.palette.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKey}
      />
      <button type="button" className={styles.close} onClick={onClose}>
        {texts.palette.close}
      </button>
    </div>
  )
}
