// All that a few letters find, in groups: what is known here at once, the archive's behind it when it has answered.
import { useMemo } from 'react'
import { offeredOrders } from '../../keys/active-orders.ts'
import { keyTable } from '../../keys/key-table.ts'
import { pages } from '../../keys/pages.ts'
import { texts } from '../../texts/index.ts'
import { type Found, foundAthletes, foundHere, foundMatches } from './found.ts'
import { useArchiveAnswer } from './use-archive-answer.ts'

export interface FoundGroup {
  readonly name: keyof typeof texts.palette.groups
  readonly found: readonly Found[]
}

export interface AllFound {
  /** None of them empty. */
  readonly groups: readonly FoundGroup[]
  readonly asking: boolean
  readonly problem: string | null
}

const named = (action: keyof typeof texts.keys.actions) => ({ action, words: texts.keys.actions[action] })
const toPages: ReadonlySet<string> = new Set(pages.map(({ action }) => action))

export function useFound(query: string): AllFound {
  const { matches, problem } = useArchiveAnswer(query)
  const here = useMemo((): readonly FoundGroup[] => {
    const offered = offeredOrders()
    const orders = keyTable.filter(({ action }) => action !== 'find' && !toPages.has(action) && offered.has(action))
    return [
      {
        name: 'pages',
        found: foundHere(
          'page',
          pages.map(({ action }) => named(action)),
          query,
        ),
      },
      {
        name: 'orders',
        found: foundHere(
          'order',
          orders.map(({ action }) => named(action)),
          query,
        ),
      },
    ]
  }, [query])
  const groups = useMemo(() => {
    const archived: readonly FoundGroup[] = [
      { name: 'matches', found: foundMatches(matches ?? []) },
      { name: 'athletes', found: foundAthletes(matches ?? [], query) },
    ]
    return [...here, ...archived].filter(({ found }) => found.length > 0)
  }, [here, matches, query])
  return { groups, asking: matches === null && problem === null, problem }
}
