// A condition of the search to choose: the first choice is "all", and what is chosen stands out.
import { texts } from '../../../texts/index.ts'
import { Select } from '../../../ui/Select.tsx'

interface ChooseProps {
  readonly label: string
  readonly options: ReadonlyArray<readonly [value: string, words: string]>
  /** Null: all. One that is none of the options stands among them nevertheless. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

export function Choose({ label, options, value, onChange }: ChooseProps) {
  const strange = value !== null && !options.some(([one]) => one === value)
  return (
    <Select
      label={label}
      marked={value !== null}
      options={[['', texts.matches.search.all], ...(strange ? [[value, value] as const] : []), ...options]}
      value={value ?? ''}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
    />
  )
}
