// A button that must be held: for what would do harm in a live match if the hand slipped. It fills while it is held; no question is asked.
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { texts } from '../texts/index.ts'
import { OnlyHeard } from './OnlyHeard.tsx'
import styles from './Button.module.css'
import type { ButtonKind } from './Button.tsx'

/** As long as the fill takes in the style sheet. */
const holdMs = 600

interface HoldButtonProps {
  readonly children: ReactNode
  readonly onHeld: () => void
  /** The whole of it in words. */
  readonly label: string
  readonly kind?: ButtonKind
  readonly size?: 'normal' | 'large'
  readonly busy?: boolean
  readonly disabled?: boolean
}

export function HoldButton({ children, onHeld, label, kind = 'plain', size = 'normal', busy = false, disabled = false }: HoldButtonProps) {
  const idle = busy || disabled
  const { holding, short, begin, end } = useHold(onHeld)
  const isKey = (event: KeyboardEvent) => event.key === 'Enter' || event.key === ' '
  return (
    <button
      type="button"
      className={`${styles.button} ${styles.hold}`}
      data-kind={kind}
      data-size={size}
      data-holding={holding}
      data-short={short}
      aria-busy={busy}
      aria-disabled={idle}
      onPointerDown={(event) => {
        if (event.button === 0 && !idle) begin()
      }}
      onPointerUp={end}
      onPointerLeave={end}
      onPointerCancel={end}
      onKeyDown={(event) => {
        if (!isKey(event)) return
        event.preventDefault()
        if (!event.repeat && !idle) begin()
      }}
      onKeyUp={end}
      onBlur={end}
      onContextMenu={(event) => event.preventDefault()}
    >
      <span className={styles.fill} aria-hidden="true" />
      <span className={styles.words}>
        {children}
        <span className={styles.hint}>{short ? texts.hold.longer : texts.hold.hint[size]}</span>
      </span>
      <OnlyHeard>
        {label}. {texts.hold.label}
      </OnlyHeard>
    </button>
  )
}

function useHold(onHeld: () => void) {
  const [holding, setHolding] = useState(false)
  const [short, setShort] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const begin = () => {
    setHolding(true)
    setShort(false)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      timer.current = undefined
      setHolding(false)
      onHeld()
    }, holdMs)
  }
  const end = () => {
    if (timer.current === undefined) return
    clearTimeout(timer.current)
    timer.current = undefined
    setHolding(false)
    setShort(true)
  }
  return { holding, short, begin, end }
}
