// The court as it is now: the match, or what to do while there is none.
import { useLive } from '../../api/context.ts'
import { Board } from './Board.tsx'
import { IdleCourt } from './IdleCourt.tsx'
import { UnknownCourt } from './UnknownCourt.tsx'

export function CourtPage() {
  const match = useLive((live) => live.match)
  if (match === null) return <UnknownCourt />
  // Names may be known before a number; only a court from which nothing was heard is empty.
  if (match.phase === 'idle' && match.matchId === null) return <IdleCourt />
  return <Board match={match} />
}
