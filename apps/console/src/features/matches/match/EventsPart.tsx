// Everything that happened in the match, all of it or one round; each event leads to its place in the video.
import { useMemo, useState } from 'react'
import { useMatchEvents } from '../../../api/use-match-events.ts'
import { texts } from '../../../texts/index.ts'
import { EventTable } from '../../../events/EventTable.tsx'
import styles from './EventsPart.module.css'
import type { PartProps } from './MatchView.tsx'
import { roundEvents } from './round-events.ts'

const words = texts.matches.match

export function EventsPart({ archived: { match, state } }: PartProps) {
  const { events, problem } = useMatchEvents(match.id)
  const [round, setRound] = useState<number | null>(null)
  const shown = useMemo(() => roundEvents(events, round), [events, round])
  const rounds = state.roundScores.map((one) => one.round)
  return (
    <div className={styles.part}>
      {rounds.length > 1 && (
        <div className={styles.rounds} role="group" aria-label={words.onlyRound}>
          {[null, ...rounds].map((one) => (
            <button key={one} type="button" className={styles.round} aria-pressed={one === round} onClick={() => setRound(one)}>
              {one === null ? words.allRounds : texts.court.roundTile(one)}
            </button>
          ))}
        </div>
      )}
      {/* Another round begins at its own top. */}
      <EventTable key={round} events={shown} problem={problem} />
    </div>
  )
}
