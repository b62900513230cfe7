// A challenge that waits for its answer, said where it is seen at once. It goes when the fight goes on, answered or not.
import type { MatchState } from '@restrike/pss'
import { texts } from '../../texts/index.ts'
import { SideMark } from '../../ui/SideMark.tsx'
import { ToneIcon } from '../../ui/ToneIcon.tsx'
import { challengeState } from '../../events/challenge-state.ts'
import styles from './OpenChallenge.module.css'

export function OpenChallenge({ match }: { readonly match: MatchState }) {
  const last = match.challenges.at(-1)
  if (last === undefined || match.clock.running || match.phase === 'finished') return null
  const state = challengeState(last)
  if (state !== 'open' && state !== 'accepted') return null
  return (
    <span className={styles.notice} role="alert">
      {last.by === 'referee' ? <ToneIcon tone="warn" size={20} /> : <SideMark side={last.by} />}
      {texts.side[last.by]}: {texts.challenges.named} {texts.challenges.state[state]}
    </span>
  )
}
