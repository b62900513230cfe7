// What is wrong with a text of the configuration: the line, the key, and why.
import type { ConfigProblem } from '@restrike/kernel/contract'
import { texts, translated } from '../../../texts/index.ts'
import styles from './ProblemList.module.css'

const text = texts.system.configuration

export function ProblemList({ problems }: { readonly problems: readonly ConfigProblem[] }) {
  if (problems.length === 0) return null
  return (
    <ul className={styles.list} role="alert">
      {problems.map(({ key, message, line }) => (
        <li key={`${line} ${key} ${message}`} className={styles.problem}>
          <span className={styles.line}>{line !== null && text.line(line)}</span>
          <span>
            {key !== '' && <strong>{key} </strong>}
            {translated(message)}
          </span>
        </li>
      ))}
    </ul>
  )
}
