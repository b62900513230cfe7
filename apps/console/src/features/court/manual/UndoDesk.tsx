// Takes back what was entered last, saying in words what that is; beside it the last ones, newest on top.
import type { ManualDone } from '@restrike/match/contract'
import type { ManualOrders } from '../../../api/use-manual.ts'
import { useKeyNames } from '../../../keys/use-key-names.ts'
import { texts, unknownValue } from '../../../texts/index.ts'
import { formatClock } from '../../../ui/format.ts'
import { SideMark } from '../../../ui/SideMark.tsx'
import { actionSide, actionWords, deedWords } from './action-words.ts'
import { OrderButton } from './OrderButton.tsx'
import styles from './UndoDesk.module.css'

export function UndoDesk({ done, orders }: { readonly done: readonly ManualDone[]; readonly orders: ManualOrders }) {
  const words = texts.manual
  const { keyOf } = useKeyNames()
  const [last] = done
  const what = last === undefined ? words.undo.nothing : actionWords(last.action)
  return (
    <section className={styles.desk} aria-label={words.done.title}>
      <OrderButton
        orders={orders}
        place="undo"
        disabled={last === undefined}
        label={last === undefined ? words.undo.nothing : `${words.undo.undo}: ${what}`}
        onPress={() => orders.undo('undo')}
      >
        <span className={styles.undo}>
          <strong className={styles.word}>↶ {words.undo.undo}</strong>
          <span className={styles.what}>{what}</span>
        </span>
        <kbd className={styles.key}>{keyOf('manualUndo')}</kbd>
      </OrderButton>
      <ol className={styles.list} aria-label={words.done.title}>
        {done.length === 0 && <li className={styles.none}>{words.done.none}</li>}
        {done.map((one) => (
          <Line key={one.n} done={one} />
        ))}
      </ol>
    </section>
  )
}

function Line({ done: { action, round, clockMs } }: { readonly done: ManualDone }) {
  const side = actionSide(action)
  const hasMark = side === 'blue' || side === 'red'
  return (
    <li className={styles.line}>
      <span className={styles.when}>{round === null ? unknownValue : texts.court.roundTile(round)}</span>
      <span className={styles.when}>{formatClock(clockMs)}</span>
      <span>{hasMark && <SideMark side={side} />}</span>
      <span className={styles.words}>{hasMark ? deedWords(action) : actionWords(action)}</span>
    </li>
  )
}
