// One match of the archive: who and how it ended on top, one part of what is known of it below.
import type { ComponentType } from 'react'
import { useLive } from '../../../api/context.ts'
import { type ArchivedMatch, useArchivedMatch } from '../../../api/use-archive.ts'
import { texts } from '../../../texts/index.ts'
import { Message } from '../../../ui/Message.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { Unanswered } from '../../../ui/Unanswered.tsx'
import { type MatchesSearch, type MatchPart } from '../search.ts'
import { MatchStatisticsPart } from '../statistics/MatchStatisticsPart.tsx'
import { ChallengesPart } from './ChallengesPart.tsx'
import { EventsPart } from './EventsPart.tsx'
import { MatchHeader } from './MatchHeader.tsx'
import styles from './MatchView.module.css'
import { PartLinks } from './PartLinks.tsx'
import { VideoPart } from './VideoPart.tsx'

export interface PartProps {
  readonly archived: ArchivedMatch
}

const parts = {
  events: EventsPart,
  challenges: ChallengesPart,
  video: VideoPart,
  statistics: MatchStatisticsPart,
} satisfies Record<MatchPart, ComponentType<PartProps>>

const words = texts.matches.match

export function MatchView({ id, search }: { readonly id: string; readonly search: MatchesSearch }) {
  const { data, problem } = useArchivedMatch(id)
  const current = useLive(({ match, link }) => (link === 'open' && match?.matchId === id ? match : null))
  if (data === null)
    return (
      <Message title={words.unknown}>
        <span>{words.unknownHint}</span>
      </Message>
    )
  if (data === undefined)
    return (
      <div className={styles.waiting}>
        <Unanswered what={words.what} problem={problem} />
      </div>
    )
  const archived = current === null ? data : { ...data, state: current }
  const shown = search.part ?? 'events'
  const Part = parts[shown]
  return (
    <article className={styles.view} aria-label={words.what}>
      <MatchHeader archived={archived} search={search} />
      <PartLinks shown={shown} archived={archived} search={search} />
      <div className={styles.part}>
        {problem !== null && <Problem problem={texts.unanswered.failed(words.what, problem)} fix={texts.unanswered.fix} tone="warn" />}
        <Part archived={archived} />
      </div>
    </article>
  )
}
