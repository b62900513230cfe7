// The challenges of the match as the ledger has them, in the order they were asked for.
import { useMatchChallenges } from '../../../api/use-archive.ts'
import { texts } from '../../../texts/index.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Unanswered } from '../../../ui/Unanswered.tsx'
import { ChallengeCard } from './ChallengeCard.tsx'
import type { PartProps } from './MatchView.tsx'
import styles from './Scroll.module.css'

const words = texts.matches.challenges

export function ChallengesPart({ archived: { match } }: PartProps) {
  const { data, problem } = useMatchChallenges(match.id)
  return (
    <div className={styles.scroll}>
      {data === undefined ? (
        <Unanswered what={words.what} problem={problem} />
      ) : (
        <>
          {problem !== null && <Problem problem={texts.unanswered.failed(words.what, problem)} fix={texts.unanswered.fix} tone="warn" />}
          {data.length === 0 && <Empty title={words.none} hint={words.noneHint} />}
          {data.map((entry, index) => (
            <ChallengeCard key={entry.challengeId} number={index + 1} entry={entry} />
          ))}
        </>
      )}
    </div>
  )
}
