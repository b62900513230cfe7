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
  /** Read aloud where the words alone do not say what it is about. */
  readonly label?: string
}

export function Button({
  children,
  onPress,
  kind = 'plain',
  size = 'normal',
  busy = false,
  disabled = false,
  submits = false,
  label,
}: ButtonProps) {
  const idle = busy || disabled
  return (
    <button
      type={submits ? 'submit' : 'button'}
      className={styles.button}
      data-kind={kind}
      data-size={size}
      aria-label={label}
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
