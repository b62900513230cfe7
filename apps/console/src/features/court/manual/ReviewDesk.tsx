// The open challenge with its answers, each in a place of its own, and the replay, which stays the first thing of the page.
import type { Challenge, MatchState } from '@restrike/pss'
import type { ManualAction } from '@restrike/match/contract'
import type { Decision } from '@restrike/replay/contract'
import { useState } from 'react'
import type { Action } from '../../../api/use-action.ts'
import type { ManualOrders } from '../../../api/use-manual.ts'
import { useLedger } from '../../../api/use-replay.ts'
import { useKeyNames } from '../../../keys/use-key-names.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { SideMark } from '../../../ui/SideMark.tsx'
import { challengeState } from '../../../events/challenge-state.ts'
import { OrderButton, Refused } from './OrderButton.tsx'
import styles from './ReviewDesk.module.css'
import { reviewDecision } from './suggestions.ts'

type Step = Extract<ManualAction, { type: 'challenge' }>['step']
/** In the order of the places: a request is accepted or denied, then upheld or rejected; it can end by itself at any time. */
const answers = ['accepted', 'won', 'cancelled', 'denied', 'lost'] as const satisfies readonly Step[]

interface ReviewDeskProps {
  readonly match: MatchState
  readonly orders: ManualOrders
  readonly replay: Action<void>
}

export function ReviewDesk({ match, orders, replay }: ReviewDeskProps) {
  const words = texts.manual.challenge
  const { keyOf } = useKeyNames()
  const [seen, setSeen] = useState<string | null>(null)
  const { challenges } = useLedger(match.matchId)
  const open = openChallenge(match.challenges)
  // Decided in the review, the match does not know of it yet: that is one press.
  const decided = open && reviewDecision(open.by, challenges)
  return (
    <section className={styles.desk} aria-label={words.title}>
      <div className={styles.replay}>
        <Button kind="primary" busy={replay.busy} onPress={() => replay.run()}>
          {texts.review.replay} <kbd className={styles.key}>{keyOf('replay')}</kbd>
        </Button>
        {replay.problem !== null && replay.problem !== seen && (
          <Refused problem={replay.problem} onDismiss={() => setSeen(replay.problem)} />
        )}
      </div>
      <p className={styles.open} data-open={open !== null} role="status">
        {open !== null && open.by !== 'referee' && <SideMark side={open.by} />}
        <span>
          {words.title}: {open === null ? words.none : texts.challenges.state[challengeState(open)]}
          {decided !== null && ` · ${texts.status.pages.review}: ${texts.review.decisions[decided]}`}
        </span>
      </p>
      {answers.map((step) => (
        <OrderButton
          key={step}
          orders={orders}
          place={`challenge ${step}`}
          suggested={decided !== null && step === answerTo[decided]}
          disabled={open === null || (open.accepted === true && (step === 'accepted' || step === 'denied'))}
          label={texts.manual.acts.challenge[step]}
          onPress={() => open !== null && orders.act(`challenge ${step}`, { type: 'challenge', by: open.by, step })}
        >
          {words.steps[step]}
        </OrderButton>
      ))}
      <OrderButton
        orders={orders}
        place="referee challenge"
        label={words.refereeLabel}
        onPress={() => orders.act('referee challenge', { type: 'challenge', by: 'referee', step: 'request' })}
      >
        {words.referee}
      </OrderButton>
    </section>
  )
}

const answerTo: Partial<Record<Decision, Step>> = { upheld: 'won', rejected: 'lost', denied: 'denied', cancelled: 'cancelled' }

/** The last one that waits for an answer. */
function openChallenge(challenges: readonly Challenge[]): Challenge | null {
  const open = challenges.findLast((one) => ['open', 'accepted'].includes(challengeState(one)))
  return open ?? null
}
