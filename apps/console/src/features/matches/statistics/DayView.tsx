// A day of the archive as a whole: the one that is chosen on the left, or the last one with matches.
import { useArchiveFacets } from '../../../api/use-archive.ts'
import { useDayStatistics } from '../../../api/use-statistics.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { type DaySpan, daySpan, today } from '../day-span.ts'
import { dayWords } from '../match-words.ts'
import { Empty } from '../parts/Empty.tsx'
import { Unanswered } from '../../../ui/Unanswered.tsx'
import type { MatchesSearch } from '../search.ts'
import { useChangeSearch } from '../use-matches-search.ts'
import { DaySums } from './DaySums.tsx'
import { neighbourDays } from './neighbour-days.ts'
import styles from './StatPage.module.css'

const words = texts.statistics.day

export function DayView({ search }: { readonly search: MatchesSearch }) {
  const { data, problem } = useArchiveFacets()
  const change = useChangeSearch()
  const days = (data?.days ?? []).map((one) => one.day)
  const day = search.day ?? days.toSorted().at(-1) ?? today()
  const span = daySpan(day) ?? daySpan(today())
  const { before, after } = neighbourDays(days, day)
  // Which day is the last one is not known yet; a day from the address needs no waiting.
  if (search.day === undefined && data === undefined && problem === null)
    return (
      <div className={styles.page}>
        <Unanswered what={texts.statistics.what} problem={null} />
      </div>
    )
  return (
    <section className={styles.page} aria-label={words.label}>
      <header className={styles.head}>
        <Button label={words.before} disabled={before === null} onPress={() => change({ day: before ?? undefined })}>
          ‹
        </Button>
        <h1 className={styles.title}>{dayWords(day)}</h1>
        <Button label={words.after} disabled={after === null} onPress={() => change({ day: after ?? undefined })}>
          ›
        </Button>
        <span className={styles.space} />
        <Button kind="quiet" label={texts.statistics.athlete.close} onPress={() => change({ view: undefined })}>
          ✕
        </Button>
      </header>
      {span !== null && <Sums key={day} span={span} />}
    </section>
  )
}

function Sums({ span: { from, to } }: { readonly span: DaySpan }) {
  const { data, problem } = useDayStatistics(from, to)
  if (data === undefined) return <Unanswered what={texts.statistics.what} problem={problem} />
  return (
    <>
      {problem !== null && (
        <Problem problem={texts.unanswered.failed(texts.statistics.what, problem)} fix={texts.unanswered.fix} tone="warn" />
      )}
      {data.matches === 0 ? <Empty title={words.empty} hint={words.emptyHint} /> : <DaySums day={data} />}
    </>
  )
}
