// The ways to the parts of a match, with how many things are in each where that can be counted.
import { Link } from '@tanstack/react-router'
import { type ArchivedMatch, useMatchChallenges, useMatchClips } from '../../../api/use-archive.ts'
import { texts } from '../../../texts/index.ts'
import { formatCount } from '../../../ui/format.ts'
import { type MatchesSearch, type MatchPart, matchParts } from '../search.ts'
import tabs from '../../../ui/TabLinks.module.css'
import styles from './PartLinks.module.css'

interface PartLinksProps {
  readonly shown: MatchPart
  readonly archived: ArchivedMatch
  readonly search: MatchesSearch
}

export function PartLinks({ shown, archived, search }: PartLinksProps) {
  // The ledger knows those asked for by hand, too.
  const { data: challenges } = useMatchChallenges(archived.match.id)
  const { data: clips } = useMatchClips(archived.match.id)
  const counts: Partial<Record<MatchPart, number>> = {
    challenges: challenges?.length ?? archived.challenges.length,
    video: archived.recordings.length + (clips ?? archived.clips).length,
  }
  return (
    <nav className={tabs.links} aria-label={texts.matches.match.parts}>
      {matchParts.map((part) => {
        const count = counts[part]
        return (
          <Link
            key={part}
            className={`${tabs.link} ${styles.link}`}
            to="/matches"
            search={{ ...search, part }}
            aria-current={part === shown ? 'page' : undefined}
            data-shown={part === shown}
          >
            {texts.matches.match.part[part]}
            {count !== undefined && <span className={styles.count}>{formatCount(count)}</span>}
          </Link>
        )
      })}
    </nav>
  )
}
