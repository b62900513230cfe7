// One athlete over all matches of the archive.
import { useAthleteStatistics } from '../../../api/use-statistics.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Country } from '../../../ui/Country.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Unanswered } from '../../../ui/Unanswered.tsx'
import { filtersOf, type MatchesSearch } from '../search.ts'
import { useChangeSearch } from '../use-matches-search.ts'
import { AthleteSums } from './AthleteSums.tsx'
import styles from './StatPage.module.css'

interface AthleteViewProps {
  readonly name: string
  /** Tells two of the same name apart. */
  readonly country: string | null
  readonly search: MatchesSearch
}

const words = texts.statistics.athlete

export function AthleteView({ name, country, search }: AthleteViewProps) {
  const { data, problem } = useAthleteStatistics(name, country)
  const change = useChangeSearch()
  const shownCountry = data?.country ?? country
  return (
    <section className={styles.page} aria-label={words.label}>
      <header className={styles.head}>
        <span className={styles.who}>
          {shownCountry !== null && <Country code={shownCountry} />}
          <h1 className={styles.name}>{name}</h1>
        </span>
        <span className={styles.space} />
        <Button kind="quiet" label={words.close} onPress={() => change({ view: undefined })}>
          ✕
        </Button>
      </header>
      {data === undefined && <Unanswered what={words.what} problem={problem} />}
      {data === null && <Empty title={words.empty} hint={words.emptyHint} />}
      {data != null && problem !== null && (
        <Problem problem={texts.unanswered.failed(words.what, problem)} fix={texts.unanswered.fix} tone="warn" />
      )}
      {data != null && <AthleteSums athlete={data} keep={filtersOf(search)} />}
    </section>
  )
}
