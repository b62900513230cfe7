// The archive: the matches there were on the left; beside them the one that is opened, or the statistics of a day or an athlete.
import { useArchiveNews } from '../../api/use-archive-news.ts'
import { Chosen } from './Chosen.tsx'
import { ListPane } from './list/ListPane.tsx'
import styles from './MatchesPage.module.css'
import { isOpen } from './search.ts'
import { useMatchesSearch } from './use-matches-search.ts'

export function MatchesPage() {
  const search = useMatchesSearch()
  useArchiveNews()
  return (
    <div className={styles.page} data-open={isOpen(search)}>
      <ListPane search={search} />
      <div className={styles.chosen}>
        <Chosen search={search} />
      </div>
    </div>
  )
}
