// A number of blue and one of red, told apart by place, letter and colour.
import { texts } from '../../../texts/index.ts'
import styles from './BothSides.module.css'

export function BothSides({ blue, red }: { readonly blue: string; readonly red: string }) {
  return (
    <span className={styles.both}>
      <span className={styles.side} data-side="blue">
        <small>{texts.letter.blue}</small>
        {blue}
      </span>
      <span className={styles.colon}> : </span>
      <span className={styles.side} data-side="red">
        {red}
        <small>{texts.letter.red}</small>
      </span>
    </span>
  )
}
