// How often each side scored with which technique, as announced.
import type { MatchState, PointCounts } from '@restrike/pss'
import { texts } from '../../texts/index.ts'
import type { SideOrder } from './side-order.ts'
import styles from './Techniques.module.css'

const kinds: readonly (keyof PointCounts)[] = ['punch', 'body', 'head', 'technicalBody', 'technicalHead']

interface TechniquesProps {
  readonly points: MatchState['points']
  readonly order: SideOrder
}

export function Techniques({ points, order: [left, right] }: TechniquesProps) {
  return (
    <section className={styles.panel}>
      <h2 className={styles.title}>
        <span data-side={left}>{texts.letter[left]}</span>
        {texts.techniques.title}
        <span data-side={right}>{texts.letter[right]}</span>
      </h2>
      <dl className={styles.lines}>
        {kinds.map((kind) => (
          <div key={kind} className={styles.line}>
            <dd data-none={points[left][kind] === 0}>{points[left][kind]}</dd>
            <dt>{texts.techniques.kinds[kind]}</dt>
            <dd data-none={points[right][kind] === 0}>{points[right][kind]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
