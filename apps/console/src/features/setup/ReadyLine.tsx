// The end of the checklist: all is proved, and where the day goes on.
import { Link } from '@tanstack/react-router'
import { texts } from '../../texts/index.ts'
import { StateWord } from '../../ui/StateWord.tsx'
import styles from './ReadyLine.module.css'

export function ReadyLine() {
  const text = texts.setup
  return (
    <section className={styles.ready} role="status">
      <StateWord tone="good" size="large">
        {text.ready}
      </StateWord>
      <p className={styles.words}>{text.readyWords}</p>
      <Link className={styles.link} to="/">
        {text.toCourt}
      </Link>
    </section>
  )
}
