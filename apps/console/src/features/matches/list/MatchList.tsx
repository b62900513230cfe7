// The matches found, newest first, under a heading for each day; older ones are read as somebody scrolls there. The arrow keys walk over them.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { ArchiveList } from '../../../api/use-archive-list.ts'
import { texts } from '../../../texts/index.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { dayWords } from '../match-words.ts'
import { Empty } from '../parts/Empty.tsx'
import { Unanswered } from '../../../ui/Unanswered.tsx'
import { filtersOf, isFiltered, type MatchesSearch } from '../search.ts'
import { listRows } from './list-rows.ts'
import { ListMatch } from './ListMatch.tsx'
import styles from './MatchList.module.css'

interface MatchListProps {
  readonly list: ArchiveList
  readonly search: MatchesSearch
}

const matchPx = 92
const dayPx = 34
/** So many rows before the end the next page is asked for. */
const aheadRows = 30
const words = texts.matches.list

export function MatchList({ list, search }: MatchListProps) {
  const { matches, problem } = list
  if (matches === undefined) return <Unanswered what={words.what} problem={problem} />
  return (
    <>
      {problem !== null && <Problem problem={texts.unanswered.failed(words.what, problem)} fix={texts.unanswered.fix} tone="warn" />}
      {matches.length === 0 ? <NoMatch search={search} /> : <Rows list={list} search={search} />}
    </>
  )
}

function NoMatch({ search }: { readonly search: MatchesSearch }) {
  const [title, hint] = isFiltered(search) ? [words.nothing, words.nothingHint] : [words.empty, words.emptyHint]
  return (
    <div className={styles.none}>
      <Empty title={title} hint={hint} />
    </div>
  )
}

function Rows({ list: { matches, more, readMore }, search }: MatchListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => listRows(matches ?? []), [matches])
  const keep = useMemo(() => ({ ...filtersOf(search), ...(search.part && { part: search.part }) }), [search])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === 'day' ? dayPx : matchPx),
    getItemKey: (index) => keyOf(rows[index], index),
    overscan: 6,
  })
  // A match opened from elsewhere is shown in the list too; one that was chosen here stands where the finger is.
  const opened = useRef(search.match)
  const openedAt = rows.findIndex((row) => row.type === 'match' && row.match.id === opened.current)
  useEffect(() => {
    if (openedAt === -1 || opened.current === undefined) return
    opened.current = undefined
    virtual.scrollToIndex(openedAt, { align: 'center' })
  }, [openedAt, virtual])
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0
  useEffect(() => {
    if (more && last > rows.length - aheadRows) readMore()
  })
  return (
    <div ref={scroller} className={styles.scroller} onKeyDown={walk}>
      <ol className={styles.rows} aria-label={words.label} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          return (
            row && (
              <li key={item.key} className={styles.row} style={{ height: item.size, transform: `translateY(${item.start}px)` }}>
                {row.type === 'day' ? (
                  <h2 className={styles.day}>{dayWords(row.day)}</h2>
                ) : (
                  <ListMatch match={row.match} shown={row.match.id === search.match} keep={keep} />
                )}
              </li>
            )
          )
        })}
      </ol>
    </div>
  )
}

function keyOf(row: ReturnType<typeof listRows>[number] | undefined, index: number): string | number {
  if (row === undefined) return index
  return row.type === 'day' ? row.day : row.match.id
}

/** From link to link. Rows beyond the edge are drawn already, so the focus can go there. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const links = [...event.currentTarget.querySelectorAll('a')].toSorted(
    (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
  )
  const at = links.findIndex((link) => link === document.activeElement)
  const next = at === -1 ? undefined : links[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
