// What OBS is kept at, and what its user did by hand against it.
import type { ObsConnection } from '@restrike/obs/contract'
import { useMatchName } from '../../api/use-match-name.ts'
import { texts } from '../../texts/index.ts'
import { formatWall } from '../../ui/format.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { wishedLabel, wishes } from './obs-words.ts'
import styles from './Stats.module.css'

const text = texts.obs.wanted

export function Wanted({ wanted, byHand }: Pick<ObsConnection, 'wanted' | 'byHand'>) {
  const lines = wishes(wanted, useMatchName(wishedLabel(wanted)))
  const note = byHand && text.byHand(text.output[byHand.output], text.change[byHand.change], formatWall(byHand.at))
  return (
    <Panel title={text.title}>
      {lines.length === 0 && <p className={styles.none}>{text.none}</p>}
      <dl className={styles.figures}>
        {lines.map(([name, value]) => (
          <div key={name} className={styles.figure}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Problem problem={note} tone="warn" />
    </Panel>
  )
}
