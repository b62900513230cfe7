// A button that gives an order: it shows that the order is under way, and keeps its place and the focus meanwhile.
import type { ReactNode } from 'react'
import styles from './Button.module.css'

export type ButtonKind = 'plain' | 'primary' | 'quiet'

interface ButtonProps {
  readonly children: ReactNode
  readonly onPress?: () => void
  readonly kind?: ButtonKind
  readonly size?: 'normal' | 'large'
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly submits?: boolean
}

export function Button({
  children,
  onPress,
  kind = 'plain',
  size = 'normal',
  busy = false,
  disabled = false,
  submits = false,
}: ButtonProps) {
  const idle = busy || disabled
  return (
    <button
      type={submits ? 'submit' : 'button'}
      className={styles.button}
      data-kind={kind}
      data-size={size}
      aria-busy={busy}
      aria-disabled={idle}
      onClick={(event) => {
        if (idle) event.preventDefault()
        else onPress?.()
      }}
    >
      {children}
    </button>
  )
}
