// A button of the desk: what the server answered when it refused stands at it, over whatever lies beside, so that nothing moves.
import type { ReactNode } from 'react'
import type { ManualOrders } from '../../../api/use-manual.ts'
import { texts } from '../../../texts/index.ts'
import { Button, type ButtonKind } from '../../../ui/Button.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import type { Side } from '../../../ui/SideMark.tsx'
import styles from './OrderButton.module.css'

interface OrderButtonProps {
  readonly orders: Pick<ManualOrders, 'refusal' | 'dismiss'>
  /** Names it among all buttons of the desk. */
  readonly place: string
  readonly onPress?: () => void
  readonly submits?: boolean
  readonly children: ReactNode
  /** Whose it is, where it is anybody's. */
  readonly side?: Side
  readonly kind?: ButtonKind
  readonly size?: 'normal' | 'large'
  readonly disabled?: boolean
  readonly label?: string
  /** Suggested: what will most likely be pressed next. */
  readonly suggested?: boolean
}

export function OrderButton({ orders, place, children, side, suggested = false, ...button }: OrderButtonProps) {
  const refused = orders.refusal?.place === place ? orders.refusal : null
  return (
    <div className={styles.place} data-side={side} data-suggested={suggested}>
      <Button {...button}>{children}</Button>
      {refused !== null && <Refused problem={refused.problem} onDismiss={orders.dismiss} />}
    </div>
  )
}

/** Must stand in something positioned. */
export function Refused({ problem, onDismiss }: { readonly problem: string; readonly onDismiss: () => void }) {
  return (
    <button type="button" className={styles.refused} data-refused title={texts.manual.refused.dismiss} onClick={onDismiss}>
      <Problem problem={problem} />
    </button>
  )
}
