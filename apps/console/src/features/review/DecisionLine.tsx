// How it was decided, what that does to the card, and the way to take it back. It keeps its height, so that nothing moves under the finger.
import type { Decision, LedgerEntry } from '@restrike/replay/contract'
import { useState } from 'react'
import { useApi } from '../../api/context.ts'
import { useAction } from '../../api/use-action.ts'
import { useKeyNames } from '../../keys/use-key-names.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemPlace } from '../../ui/ProblemPlace.tsx'
import styles from './DecisionLine.module.css'

const others: readonly Decision[] = ['upheld', 'rejected', 'no-video', 'cancelled']

interface DecisionLineProps {
  readonly entry: LedgerEntry
  readonly settled: () => boolean
  /** Why the last order about this challenge failed, other than those given here. */
  readonly refused: string | null
}

export function DecisionLine({ entry, settled, refused }: DecisionLineProps) {
  const { keyOf } = useKeyNames()
  const { client } = useApi()
  const { challengeId, decision, decidedBy, effect, takenMs, conflict } = entry
  /** What was taken back a moment ago: then what was meant is one press away. */
  const [undone, setUndone] = useState(false)
  const undo = useAction(async () => {
    await client.call('replay.undo', { challengeId })
    setUndone(true)
  })
  const instead = useAction(async (meant: Decision) => {
    await client.call('replay.decide', { challengeId, decision: meant })
    setUndone(false)
  })
  const acted = entry.actions.some((action) => action.undone === null)
  const problem = refused ?? undo.problem ?? instead.problem
  useKeys({ undo: () => void (acted && settled() && undo.run()) })
  return (
    <div className={styles.line}>
      <div className={styles.words} role="status">
        {decision !== null && (
          <>
            <strong>{texts.review.decisions[decision]}</strong>
            {effect !== null && <span>{texts.review.effects[effect]}</span>}
            <span className={styles.by}>
              {decidedBy === 'wire' ? texts.review.challenge.wire : texts.review.challenge.operator}
              {takenMs !== null && ` · ${texts.review.ledger.taken((takenMs / 1000).toFixed(1))}`}
            </span>
          </>
        )}
        {decision === null && undone && (
          <>
            <span>
              {texts.review.undone} {texts.review.instead}
            </span>
            {others.map((meant) => (
              <button key={meant} type="button" className={styles.meant} onClick={() => instead.run(meant)}>
                {texts.review.decisions[meant]}
              </button>
            ))}
          </>
        )}
      </div>
      <Button kind="quiet" disabled={!acted} busy={undo.busy} onPress={() => undo.run()}>
        {texts.review.undo} <kbd>{keyOf('undo')}</kbd>
      </Button>
      <div className={styles.said}>
        <ProblemPlace tone={problem === null ? 'warn' : 'bad'} problem={problem ?? conflict} />
      </div>
    </div>
  )
}
