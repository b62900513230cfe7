// Where the words are typed that a setting is looked for by. Escape shows all again.
import { texts } from '../../texts/index.ts'
import field from '../../ui/Field.module.css'
import styles from './SearchField.module.css'

interface SearchFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

export function SearchField({ value, onChange }: SearchFieldProps) {
  return (
    <div className={styles.search}>
      <input
        className={`${field.frame} ${styles.input}`}
        type="search"
        aria-label={texts.settings.find}
        placeholder={texts.settings.find}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange('')
          // Enter saves the form; who searches wants to find.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
    </div>
  )
}
