// Keeps what was read of the archive up to date while its page is open: a match that is loaded, ends or is corrected shows by itself.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { committedNews, shownNews } from './archive-news.ts'
import { archiveKeys } from './archive-selection.ts'
import { useApi } from './context.ts'

/** The archive writes the state without a momentous event once a second. */
const writtenMs = 1_500

export function useArchiveNews(): void {
  const { live } = useApi()
  const queries = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const reread = () => {
      for (const queryKey of [archiveKeys.list, archiveKeys.facets, archiveKeys.one, archiveKeys.statistics])
        void queries.invalidateQueries({ queryKey })
    }
    const stop = live.subscribe((now, before) => {
      const reconnected = now.link === 'open' && before.link !== 'open'
      if (reconnected || (now.tail !== before.tail && committedNews(now.tail) !== committedNews(before.tail))) reread()
      if (now.match === before.match || shownNews(now.match) === shownNews(before.match)) return
      clearTimeout(timer)
      timer = setTimeout(reread, writtenMs)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [live, queries])
}
