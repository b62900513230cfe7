// How much was found, whether the archive is still asked, and why it cannot be.
import { texts } from '../../texts/index.ts'
import { Problem } from '../../ui/Problem.tsx'
import styles from './PaletteFoot.module.css'

interface PaletteFootProps {
  readonly count: number
  readonly asking: boolean
  readonly problem: string | null
}

export function PaletteFoot({ count, asking, problem }: PaletteFootProps) {
  const { none, results, archive, hint } = texts.palette
  return (
    <footer className={styles.foot}>
      <Problem tone="warn" problem={problem === null ? null : archive(problem)} />
      <span role="status">{count === 0 && !asking ? none : results(count)}</span>
      <span>{asking ? texts.palette.asking : hint}</span>
    </footer>
  )
}
