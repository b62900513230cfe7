// The least level that is shown, and a text to find.
import { texts } from '../../../texts/index.ts'
import field from '../../../ui/Field.module.css'
import { Select } from '../../../ui/Select.tsx'
import { levels, type LogFilter } from './log-filter.ts'
import styles from './LogFilters.module.css'

const text = texts.system.log
const options = levels.map((level) => [level, `${text.atLeast} ${text.level[level]}`] as const)

interface LogFiltersProps {
  readonly filter: LogFilter
  readonly onChange: (filter: LogFilter) => void
}

export function LogFilters({ filter, onChange }: LogFiltersProps) {
  return (
    <>
      <div className={styles.level}>
        <Select
          label={text.leastLevel}
          labelHidden
          options={options}
          value={filter.level}
          onChange={(level) => onChange({ ...filter, level })}
        />
      </div>
      <input
        className={`${field.frame} ${styles.text}`}
        type="search"
        aria-label={text.text}
        placeholder={text.text}
        maxLength={200}
        spellCheck={false}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
    </>
  )
}
