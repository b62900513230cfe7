// The challenge on the table: who, why, how long, and the decision. Without one: make one by hand.
import type { ReviewReason } from '@restrike/pss'
import type { Cards, ChallengeBy, Decision, LedgerEntry, Review } from '@restrike/replay/contract'
import { useApi, useLive } from '../../api/context.ts'
import { useAction } from '../../api/use-action.ts'
import type { KeyAction } from '../../keys/key-table.ts'
import { useKeyNames } from '../../keys/use-key-names.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { formatClock } from '../../ui/format.ts'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemPlace } from '../../ui/ProblemPlace.tsx'
import { Ring } from '../../ui/Ring.tsx'
import { SideMark } from '../../ui/SideMark.tsx'
import styles from './ChallengePanel.module.css'
import { DecisionLine } from './DecisionLine.tsx'
import { ReasonSelect } from './ReasonSelect.tsx'
import { useSettled } from './use-settled.ts'

interface ChallengePanelProps {
  readonly review: Review
  readonly entry: LedgerEntry | null
  readonly cards: Cards | null
}

export function ChallengePanel({ review, entry, cards }: ChallengePanelProps) {
  const words = texts.review.challenge
  const settled = useSettled(review.clipId)
  return (
    <Panel title={words.title} aside={cards && <CardsLeft cards={cards} />}>
      {entry === null ? (
        <NoChallenge settled={settled} />
      ) : (
        // What was refused, or taken back, of one challenge says nothing of the next.
        <Open key={entry.challengeId} entry={entry} ringId={review.challengeId} settled={settled} />
      )}
    </Panel>
  )
}

function CardsLeft({ cards }: { readonly cards: Cards }) {
  return (
    <span className={styles.cards}>
      {texts.review.challenge.cards} <SideMark side="blue" /> {cards.blue} <SideMark side="red" /> {cards.red}
    </span>
  )
}

const decisions: ReadonlyArray<readonly [Decision, KeyAction]> = [
  ['upheld', 'uphold'],
  ['rejected', 'reject'],
  ['no-video', 'noVideo'],
  ['cancelled', 'cancel'],
]

interface OpenProps {
  readonly entry: LedgerEntry
  readonly ringId: string | null
  readonly settled: () => boolean
}

function Open({ entry, ringId, settled }: OpenProps) {
  const { client } = useApi()
  const { keyOf, shortcutOf } = useKeyNames()
  const ring = useLive((live) => live.replay?.ring ?? null)
  const decide = useAction((decision: Decision) => client.call('replay.decide', { challengeId: entry.challengeId, decision }))
  /** Tapped twice it is one decision: then one undo takes it back. */
  const take = (decision: Decision) => {
    const isGiven = entry.hand?.decision === decision || (decide.busy && decide.input === decision)
    if (!isGiven) decide.run(decision)
  }
  const give = useAction((given: ReviewReason | null) => client.call('replay.reason', { challengeId: entry.challengeId, reason: given }))
  useKeys(Object.fromEntries(decisions.map(([decision, action]) => [action, () => void (settled() && take(decision))])))
  const { by, round, clockMs } = entry
  return (
    <div className={styles.challenge}>
      <div className={styles.who}>
        {by !== 'referee' && <SideMark side={by} size="large" />}
        <span className={styles.name}>{texts.side[by]}</span>
        <span className={styles.when}>
          {round !== null && texts.court.roundTile(round)} {formatClock(clockMs)}
        </span>
        {ring !== null && ring.challengeId === ringId && <Ring ring={ring} />}
      </div>
      <ReasonSelect entry={entry} give={give} />
      <div className={styles.buttons}>
        {decisions.map(([decision, action]) => (
          <button
            key={decision}
            type="button"
            className={styles.decision}
            data-decision={decision}
            aria-pressed={entry.decision === decision}
            aria-keyshortcuts={shortcutOf(action)}
            onClick={() => take(decision)}
          >
            {texts.review.decisions[decision]}
            <kbd>{keyOf(action)}</kbd>
          </button>
        ))}
      </div>
      <DecisionLine entry={entry} settled={settled} refused={decide.problem ?? give.problem} />
    </div>
  )
}

const sides: readonly ChallengeBy[] = ['blue', 'referee', 'red']

function NoChallenge({ settled }: { readonly settled: () => boolean }) {
  const { client } = useApi()
  const ask = useAction((by: ChallengeBy) => client.call('replay.challenge', { by }))
  /** Of whatever was done last. */
  const undo = useAction(() => client.call('replay.undo', {}))
  useKeys({ undo: () => void (settled() && undo.run()) })
  return (
    <div className={styles.challenge}>
      <p className={styles.none}>{texts.review.challenge.none}</p>
      <span className={styles.label}>{texts.review.challenge.make}</span>
      <div className={styles.sides}>
        {sides.map((by) => (
          <Button key={by} busy={ask.busy && ask.input === by} onPress={() => ask.run(by)}>
            {by !== 'referee' && <SideMark side={by} />}
            {texts.side[by]}
          </Button>
        ))}
      </div>
      <ProblemPlace problem={ask.problem ?? undo.problem} />
    </div>
  )
}
