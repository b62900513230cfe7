// The matches of a day along its hours: points of blue upwards, of red downwards, as wide as the match was long; a dot where a review was asked for.
import { memo, useMemo } from 'react'
import { texts } from '../../../texts/index.ts'
import { formatClock, formatCount, formatMinute, orUnknown } from '../../../ui/format.ts'
import { SideMark } from '../../../ui/SideMark.tsx'
import { dayLayout, type DayMatch } from './day-layout.ts'
import styles from './DayPlot.module.css'
import { UnseenTable } from './UnseenTable.tsx'

const words = texts.statistics.day
const width = 1000
const half = 100
/** Above the highest bar there is a place for the dot. */
const full = 84

export const DayPlot = memo(function DayPlot({ matches }: { readonly matches: readonly DayMatch[] }) {
  const layout = useMemo(() => dayLayout(matches), [matches])
  return (
    <>
      <figure className={styles.plot} aria-label={words.overLabel}>
        <div className={styles.letters} aria-hidden="true">
          <span className={styles.most}>{formatCount(layout.most)}</span>
          <SideMark side="blue" />
          <SideMark side="red" />
          <span className={styles.most}>{formatCount(layout.most)}</span>
        </div>
        <div className={styles.field}>
          <svg className={styles.picture} viewBox={`0 0 ${width} ${half * 2}`} preserveAspectRatio="none" aria-hidden="true">
            {layout.marks.map(({ ms, at }) => (
              <path key={ms} className={styles.hour} d={`M${at * width} 0V${half * 2}`} />
            ))}
            {layout.matches.map(({ match, from, to, blue, red }) => {
              const x = from * width
              const wide = Math.max(2, (to - from) * width - 1)
              return (
                <g key={match.matchId}>
                  <rect data-side="blue" x={x} width={wide} y={half - blue * full} height={blue * full} />
                  <rect data-side="red" x={x} width={wide} y={half} height={red * full} />
                  {match.reviews > 0 && <path className={styles.review} d={`M${x + wide / 2} ${half - blue * full - 9}h0`} />}
                </g>
              )
            })}
            <path className={styles.axis} d={`M0 ${half}H${width}`} />
          </svg>
        </div>
        <div className={styles.hours} aria-hidden="true">
          {layout.marks.map(({ ms, at }) => (
            <span key={ms} style={{ left: `${at * 100}%` }} data-edge={at > 0.95 ? 'last' : at < 0.03 ? 'first' : 'no'}>
              {formatMinute(ms)}
            </span>
          ))}
        </div>
        <figcaption className={styles.legend}>{words.withReview}</figcaption>
      </figure>
      <UnseenTable caption={words.over} head={Object.values(words.matchColumns)} rows={matches.map(rowOf)} />
    </>
  )
})

function rowOf({ number, startedAt, takenMs, points, gamJeom, reviews }: DayMatch): readonly string[] {
  return [
    orUnknown(number),
    formatMinute(startedAt),
    formatClock(takenMs),
    String(points.blue),
    String(points.red),
    String(gamJeom),
    String(reviews),
  ]
}
