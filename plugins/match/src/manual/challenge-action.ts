// A coach's or the referee's request for video review, and its answers, by hand.
import type { ActionOf, Court, Outcome } from './comes-to.ts'

const who = { referee: 'The referee', blue: 'Blue', red: 'Red' } as const

export function comesToChallenge({ by, step }: ActionOf<'challenge'>, { state }: Court): Outcome {
  if (step !== 'request') {
    const open = state.challenges.findLast((one) => one.by === by && one.accepted !== false && one.won === null && !one.cancelled)
    if (open === undefined) return `${who[by]} has no open challenge: enter the request first`
    if (step === 'accepted' && open.accepted === true) return 'The challenge is accepted already'
  }
  return [{ stream: 'ch', by, step }]
}
