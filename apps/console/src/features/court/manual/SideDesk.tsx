// What can be entered for one athlete: the five techniques, gam-jeom, a corrected score, a challenge. In the same order on both sides.
import type { MatchState } from '@restrike/pss'
import type { ManualOrders } from '../../../api/use-manual.ts'
import { useKeyNames } from '../../../keys/use-key-names.ts'
import { texts } from '../../../texts/index.ts'
import { orUnknown } from '../../../ui/format.ts'
import type { Side } from '../../../ui/SideMark.tsx'
import { gamJeomKey, challengeKey, techniqueKey } from './desk-keys.ts'
import { OrderButton } from './OrderButton.tsx'
import { SetValue } from './SetValue.tsx'
import styles from './SideDesk.module.css'
import { techniques } from './techniques.ts'

interface SideDeskProps {
  readonly side: Side
  readonly match: MatchState
  readonly orders: ManualOrders
}

export function SideDesk({ side, match, orders }: SideDeskProps) {
  const words = texts.manual
  const name = texts.side[side]
  const { keyOf } = useKeyNames()
  return (
    <section className={styles.desk} data-side={side} aria-label={name}>
      {techniques.map(({ kind, value }) => (
        <OrderButton
          key={kind}
          orders={orders}
          place={`${side} ${kind}`}
          side={side}
          label={words.acts.of(name, `${words.techniques[kind]} ${words.points(value)}`)}
          onPress={() => orders.act(`${side} ${kind}`, { type: 'point', side, kind })}
        >
          <span className={styles.deed}>
            <strong className={styles.value}>{words.points(value)}</strong>
            <span className={styles.name}>{words.techniques[kind]}</span>
          </span>
          <kbd className={styles.key}>{keyOf(techniqueKey(side, kind))}</kbd>
        </OrderButton>
      ))}
      <OrderButton
        orders={orders}
        place={`${side} gam-jeom`}
        label={words.acts.of(name, words.gamJeom)}
        onPress={() => orders.act(`${side} gam-jeom`, { type: 'gam-jeom', side })}
      >
        <span className={styles.deed}>
          <strong className={styles.name}>{words.gamJeom}</strong>
        </span>
        <kbd className={styles.key}>{keyOf(gamJeomKey(side))}</kbd>
      </OrderButton>
      <div className={styles.last}>
        <ScoreDesk side={side} score={match[side].score} orders={orders} />
        <OrderButton
          orders={orders}
          place={`${side} challenge`}
          label={words.side.challengeLabel(name)}
          onPress={() => orders.act(`${side} challenge`, { type: 'challenge', by: side, step: 'request' })}
        >
          {words.side.challenge}
          <kbd className={styles.key}>{keyOf(challengeKey(side))}</kbd>
        </OrderButton>
      </div>
    </section>
  )
}

interface ScoreDeskProps {
  readonly side: Side
  readonly score: number | null
  readonly orders: ManualOrders
}

/** One less, or exactly what it should be. */
function ScoreDesk({ side, score, orders }: ScoreDeskProps) {
  const words = texts.manual.side
  const name = texts.side[side]
  const less = Math.max(0, (score ?? 0) - 1)
  return (
    <div className={styles.score}>
      <OrderButton
        orders={orders}
        place={`${side} less`}
        label={words.lessLabel(name)}
        disabled={(score ?? 0) === 0}
        onPress={() => orders.act(`${side} less`, { type: 'score', side, score: less })}
      >
        {words.less}
      </OrderButton>
      <SetValue
        orders={orders}
        place={`${side} score`}
        label={words.exact(name)}
        now={orUnknown(score)}
        maxLength={3}
        parse={parseScore}
        onSet={(wanted) => orders.act(`${side} score`, { type: 'score', side, score: wanted })}
      />
    </div>
  )
}

const highest = 199

function parseScore(typed: string): number | undefined {
  return /^\d{1,3}$/.test(typed) && Number(typed) <= highest ? Number(typed) : undefined
}
