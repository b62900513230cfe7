// The challenges of this match: who asked, and how each stands.
import type { Challenge } from '@restrike/pss'
import { texts } from '../../texts/index.ts'
import { SideMark } from '../../ui/SideMark.tsx'
import { type ChallengeState, challengeState } from '../../events/challenge-state.ts'
import styles from './Challenges.module.css'

export function Challenges({ challenges }: { readonly challenges: readonly Challenge[] }) {
  return (
    <section className={styles.panel}>
      <h2 className={styles.title}>{texts.challenges.title}</h2>
      {challenges.length === 0 ? (
        <p className={styles.none}>{texts.challenges.none}</p>
      ) : (
        <ol className={styles.list}>
          {challenges.map((challenge, index) => <Line key={`${index + 1}`} number={index + 1} challenge={challenge} />).toReversed()}
        </ol>
      )}
    </section>
  )
}

const needsSomebody = new Set<ChallengeState>(['open', 'accepted'])

function Line({ number, challenge }: { readonly number: number; readonly challenge: Challenge }) {
  const state = challengeState(challenge)
  return (
    <li className={styles.line} data-open={needsSomebody.has(state)}>
      <span className={styles.number}>{number}</span>
      {challenge.by !== 'referee' && <SideMark side={challenge.by} />}
      <span>{texts.side[challenge.by]}</span>
      <span className={styles.state}>{texts.challenges.state[state]}</span>
    </li>
  )
}
