// Reviews of a match or a day: how many, how they ended, how long they took.
import type { ReviewStatistics } from '@restrike/statistics/contract'
import { texts, unknownValue } from '../../../texts/index.ts'
import { formatCount } from '../../../ui/format.ts'
import { Panel } from '../../../ui/Panel.tsx'
import styles from './ReviewFigures.module.css'
import { formatSeconds } from './stat-format.ts'

const words = texts.statistics.reviews

export function ReviewFigures({ reviews }: { readonly reviews: ReviewStatistics }) {
  const { asked, upheld, rejected, other, firstFrameMs, decisionMs } = reviews
  return (
    <Panel title={words.title}>
      {asked === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <>
          <div className={styles.share} aria-hidden="true">
            {(
              [
                ['upheld', upheld],
                ['rejected', rejected],
                ['other', other],
              ] as const
            ).map(([how, count]) => count > 0 && <span key={how} data-how={how} style={{ flexGrow: count }} />)}
          </div>
          <dl className={styles.counts}>
            {(
              [
                ['asked', asked],
                ['upheld', upheld],
                ['rejected', rejected],
                ['other', other],
              ] as const
            ).map(([how, count]) => (
              <div key={how}>
                <dd>{formatCount(count)}</dd>
                <dt data-how={how}>{words[how]}</dt>
              </div>
            ))}
          </dl>
          <dl className={styles.times}>
            {(
              [
                ['firstFrame', firstFrameMs],
                ['decision', decisionMs],
              ] as const
            ).map(([what, { median, max }]) => (
              <div key={what}>
                <dt>{words[what]}</dt>
                <dd>
                  <strong>{median === null ? unknownValue : words.seconds(formatSeconds(median))}</strong>
                  <span>{max !== null && words.longest(words.seconds(formatSeconds(max)))}</span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Panel>
  )
}
