// A count as filled and empty marks beside its number, readable from the corner of the eye.
import styles from './Pips.module.css'

interface PipsProps {
  readonly count: number
  readonly of: number
  readonly shape: 'bar' | 'dot'
  /** One more than the marks can show still shows all of them filled; the number beside says the rest. */
  readonly tone?: 'plain' | 'warn' | 'bad' | 'blue' | 'red'
}

export function Pips({ count, of, shape, tone = 'plain' }: PipsProps) {
  return (
    <span className={styles.pips} data-shape={shape} data-tone={tone} aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        // A mark has no identity but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} className={styles.pip} data-filled={index < count} />
      ))}
    </span>
  )
}
