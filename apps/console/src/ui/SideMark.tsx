// The letter of a side in its colour and its shape: blue round, red square.
import { texts } from '../texts/index.ts'
import styles from './SideMark.module.css'

export type Side = 'blue' | 'red'

export function SideMark({ side, size = 'small' }: { readonly side: Side; readonly size?: 'small' | 'large' }) {
  return (
    <span className={styles.mark} data-side={side} data-size={size} role="img" aria-label={texts.side[side]}>
      {texts.letter[side]}
    </span>
  )
}
