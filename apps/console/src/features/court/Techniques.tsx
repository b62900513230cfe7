// How often each side scored with which technique, as announced.
import type { MatchState, PointCounts } from '@restrike/pss'
import { texts } from '../../texts.ts'
import styles from './Techniques.module.css'

const kinds: readonly (keyof PointCounts)[] = ['punch', 'body', 'head', 'technicalBody', 'technicalHead']

export function Techniques({ points: { blue, red } }: { readonly points: MatchState['points'] }) {
  return (
    <section className={styles.panel}>
      <h2 className={styles.title}>
        <span className={styles.blue}>{texts.letter.blue}</span>
        {texts.techniques.title}
        <span className={styles.red}>{texts.letter.red}</span>
      </h2>
      <dl className={styles.lines}>
        {kinds.map((kind) => (
          <div key={kind} className={styles.line}>
            <dd data-none={blue[kind] === 0}>{blue[kind]}</dd>
            <dt>{texts.techniques.kinds[kind]}</dt>
            <dd data-none={red[kind] === 0}>{red[kind]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
