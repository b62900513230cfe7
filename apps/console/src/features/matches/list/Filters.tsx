// What is looked for: words, number, day, category, country. All of it together, and all of it in the address.
import { useArchiveFacets } from '../../../api/use-archive.ts'
import { texts } from '../../../texts/index.ts'
import { Field } from '../../../ui/Field.tsx'
import { dayWords } from '../match-words.ts'
import { Choose } from '../parts/Choose.tsx'
import type { MatchesSearch } from '../search.ts'
import type { ChangeSearch } from '../use-matches-search.ts'
import styles from './Filters.module.css'
import { useTyped } from './use-typed.ts'

interface FiltersProps {
  readonly search: MatchesSearch
  readonly onChange: ChangeSearch
}

const words = texts.matches.search

export function Filters({ search, onChange }: FiltersProps) {
  const { data } = useArchiveFacets()
  return (
    <search className={styles.filters} aria-label={words.label}>
      <Typed search={search} onChange={onChange} />
      <div className={styles.chosen}>
        <Choose
          label={words.day}
          options={(data?.days ?? []).map(({ day, matches }) => [day, words.option(dayWords(day), matches)])}
          value={search.day ?? null}
          onChange={(day) => onChange({ day: day ?? undefined })}
        />
        <Choose
          label={words.category}
          options={(data?.categories ?? []).map(({ category, matches }) => [category, words.option(category, matches)])}
          value={search.category ?? null}
          onChange={(category) => onChange({ category: category ?? undefined })}
        />
        <Choose
          label={words.country}
          options={(data?.countries ?? []).map(({ country, matches }) => [country, words.option(country, matches)])}
          value={search.country ?? null}
          onChange={(country) => onChange({ country: country ?? undefined })}
        />
      </div>
      {search.athlete !== undefined && <AthleteChip name={[search.athlete, search.team].filter(Boolean).join(' · ')} onChange={onChange} />}
    </search>
  )
}

function Typed({ search, onChange }: FiltersProps) {
  const [q, setQ] = useTyped(search.q ?? '', (text) => onChange({ q: text === '' ? undefined : text }, true))
  const [number, setNumber] = useTyped(search.number ?? '', (text) => onChange({ number: text === '' ? undefined : text }, true))
  return (
    <div className={styles.typed}>
      <Field label={words.words} value={q} onChange={setQ} placeholder={words.placeholder} maxLength={200} />
      <Field label={words.number} value={number} onChange={setNumber} maxLength={40} />
    </div>
  )
}

function AthleteChip({ name, onChange }: { readonly name: string; readonly onChange: ChangeSearch }) {
  return (
    <button
      type="button"
      className={styles.chip}
      aria-label={words.drop(words.athlete(name))}
      onClick={() => onChange({ athlete: undefined, team: undefined, view: undefined })}
    >
      {words.athlete(name)} <span aria-hidden="true">✕</span>
    </button>
  )
}
