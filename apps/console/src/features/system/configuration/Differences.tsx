// Values before and after, one a line.
import type { ConfigDifference } from '@restrike/kernel/contract'
import { texts } from '../../../texts/index.ts'
import styles from './Differences.module.css'
import { valueWords } from './value-words.ts'

const text = texts.system.configuration

export function Differences({ differences }: { readonly differences: readonly ConfigDifference[] }) {
  return (
    <ul className={styles.list}>
      {differences.map(({ key, from, to }) => (
        <li key={key} className={styles.difference}>
          <strong>{key}</strong>
          <span className={styles.values}>{text.fromTo(valueWords(from), valueWords(to))}</span>
        </li>
      ))}
    </ul>
  )
}
