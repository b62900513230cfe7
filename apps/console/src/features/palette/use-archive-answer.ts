// What the archive says to a few letters. It is asked once somebody stops typing for a moment; an answer to other letters is not shown.
import type { MatchSummary } from '@restrike/match/contract'
import { useEffect, useState } from 'react'
import { useAsked } from '../../api/use-asked.ts'

const pauseMs = 120
/** More than are shown: athletes are taken from them too. */
const limit = 40

export interface ArchiveAnswer {
  /** Null until there is one to these letters. */
  readonly matches: readonly MatchSummary[] | null
  readonly problem: string | null
}

export function useArchiveAnswer(query: string): ArchiveAnswer {
  const wanted = query.trim()
  const [asked, setAsked] = useState(wanted)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), pauseMs)
    return () => clearTimeout(timer)
  }, [wanted])
  const { data, problem } = useAsked(['match.list', 'palette', asked], (client) =>
    client.call('match.list', asked === '' ? { limit } : { limit, query: asked }),
  )
  if (asked !== wanted) return { matches: null, problem: null }
  return { matches: data?.matches ?? null, problem }
}
