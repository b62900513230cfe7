// The left side of the page: what is looked for, how much was found, the matches.
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useArchiveList } from '../../../api/use-archive-list.ts'
import { texts } from '../../../texts/index.ts'
import { formatCount } from '../../../ui/format.ts'
import { ExportMenu } from '../parts/ExportMenu.tsx'
import { filtersOf, isFiltered, type MatchesSearch } from '../search.ts'
import { selectionOf } from '../selection.ts'
import { useChangeSearch } from '../use-matches-search.ts'
import { Filters } from './Filters.tsx'
import styles from './ListPane.module.css'
import { MatchList } from './MatchList.tsx'

const words = texts.matches

export function ListPane({ search }: { readonly search: MatchesSearch }) {
  const change = useChangeSearch()
  const { q, number, athlete, team, country, category, day } = search
  // The same object while nothing of it changes: it is a part of the key under which the answer is kept.
  const selection = useMemo(
    () =>
      selectionOf({
        ...(q !== undefined && { q }),
        ...(number !== undefined && { number }),
        ...(athlete !== undefined && { athlete }),
        ...(team !== undefined && { team }),
        ...(country !== undefined && { country }),
        ...(category !== undefined && { category }),
        ...(day !== undefined && { day }),
      }),
    [q, number, athlete, team, country, category, day],
  )
  const list = useArchiveList(selection)
  const count = list.matches?.length
  return (
    <section className={styles.pane} aria-label={words.label}>
      <Filters search={search} onChange={change} />
      <div className={styles.line}>
        <span className={styles.count} role="status">
          {count === undefined ? '' : words.list.count(formatCount(count), list.more)}
        </span>
        <span className={styles.place}>
          {isFiltered(search) && (
            <Link
              className={styles.clear}
              to="/matches"
              search={search.match === undefined ? {} : { match: search.match }}
              aria-label={words.search.clear}
              title={words.search.clear}
            >
              ✕
            </Link>
          )}
        </span>
        <Link className={styles.day} to="/matches" search={{ ...filtersOf(search), view: 'day' }}>
          {words.list.dayStatistics}
        </Link>
        <ExportMenu of={selection} label={words.export.all} empty={count === 0} />
      </div>
      <MatchList list={list} search={search} />
    </section>
  )
}
