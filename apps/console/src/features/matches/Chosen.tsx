// The right side of the page: whatever the address asks for, or what to do while it asks for nothing.
import { Link } from '@tanstack/react-router'
import { texts } from '../../texts/index.ts'
import { Message } from '../../ui/Message.tsx'
import { MatchView } from './match/MatchView.tsx'
import { filtersOf, type MatchesSearch } from './search.ts'
import { AthleteView } from './statistics/AthleteView.tsx'
import { DayView } from './statistics/DayView.tsx'

const words = texts.matches.choose

export function Chosen({ search }: { readonly search: MatchesSearch }) {
  const { match, view, athlete, team } = search
  if (match !== undefined) return <MatchView key={match} id={match} search={search} />
  if (view === 'day') return <DayView search={search} />
  if (view === 'athlete' && athlete !== undefined)
    return <AthleteView key={athlete} name={athlete} country={team ?? null} search={search} />
  return (
    <Message title={words.title}>
      <span>{words.hint}</span>
      <Link to="/matches" search={{ ...filtersOf(search), view: 'day' }}>
        {words.day}
      </Link>
    </Message>
  )
}
