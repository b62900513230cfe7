// The heading of the table, and what it shows beside the deeds themselves.
import { texts } from '../texts/index.ts'
import type { EventFilter } from './event-filter.ts'
import styles from './EventFilters.module.css'

interface EventFiltersProps {
  readonly filter: EventFilter
  readonly onChange: (filter: EventFilter) => void
}

const kinds: readonly (keyof EventFilter)[] = ['score', 'hits', 'clock']

export function EventFilters({ filter, onChange }: EventFiltersProps) {
  const { columns } = texts.events
  return (
    <div className={styles.head}>
      <span>{columns.round}</span>
      <span className={styles.right}>{columns.clock}</span>
      <span className={styles.right}>{columns.wall}</span>
      <span>{columns.side}</span>
      <span>{columns.event}</span>
      <span className={styles.filters} role="group" aria-label={texts.events.show}>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles.filter}
            aria-pressed={filter[kind]}
            onClick={() => onChange({ ...filter, [kind]: !filter[kind] })}
          >
            <span className={styles.box} aria-hidden="true" />
            {texts.events.filters[kind]}
          </button>
        ))}
      </span>
    </div>
  )
}
