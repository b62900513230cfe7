// The hits of a match over the time fought: blue upwards, red downwards, those with a point strong and with a dot; the rounds side by side.
import type { MatchStatistics } from '@restrike/statistics/contract'
import { memo, useMemo } from 'react'
import { texts } from '../../../texts/index.ts'
import { formatClock, formatCount, orUnknown } from '../../../ui/format.ts'
import { SideMark } from '../../../ui/SideMark.tsx'
import { dotPath, fullLevel, hitLayout, type PlacedHit, type PlacedRound, stemPath } from './hit-layout.ts'
import { hitSums } from './hit-sums.ts'
import styles from './HitPlot.module.css'
import { formatMean } from './stat-format.ts'
import { UnseenTable } from './UnseenTable.tsx'

const words = texts.statistics.match
const width = 1000
const height = 200
const axis = height / 2
const full = axis - 8
const x = (at: number) => at * width

export const HitPlot = memo(function HitPlot({ statistics }: { readonly statistics: MatchStatistics }) {
  const { rounds, hits, unplaced } = useMemo(() => hitLayout(statistics), [statistics])
  if (statistics.hits.length === 0) return <p className={styles.none}>{words.noHits}</p>
  return (
    <>
      <figure className={styles.plot} aria-label={words.hitsLabel}>
        <div className={styles.letters} aria-hidden="true">
          <span className={styles.most}>{fullLevel}</span>
          <SideMark side="blue" />
          <SideMark side="red" />
          <span className={styles.most}>{fullLevel}</span>
        </div>
        <div className={styles.field}>
          {rounds.map((round) => (
            <RoundBand key={round.round.round} placed={round} />
          ))}
          <svg className={styles.picture} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
            <path className={styles.axis} d={`M0 ${axis}H${width}`} />
            <Side side="blue" hits={hits} y={(level) => axis - level * full} />
            <Side side="red" hits={hits} y={(level) => axis + level * full} />
          </svg>
        </div>
        <figcaption className={styles.legend}>
          <span className={styles.entry} data-scored="true">
            {words.withPoint}
          </span>
          <span className={styles.entry} data-scored="false">
            {words.withoutPoint}
          </span>
          {unplaced > 0 && <span>{words.unplaced(unplaced)}</span>}
        </figcaption>
      </figure>
      <UnseenTable caption={words.hits} head={Object.values(words.hitColumns)} rows={tableOf(statistics)} />
    </>
  )
})

function Side({
  side,
  hits,
  y,
}: {
  readonly side: 'blue' | 'red'
  readonly hits: readonly PlacedHit[]
  readonly y: (level: number) => number
}) {
  const own = hits.filter((hit) => hit.side === side)
  const scored = own.filter((hit) => hit.scored)
  return (
    <g data-side={side}>
      <path
        className={styles.faint}
        d={stemPath(
          own.filter((hit) => !hit.scored),
          x,
          axis,
          y,
        )}
      />
      <path className={styles.strong} d={stemPath(scored, x, axis, y)} />
      <path className={styles.dot} d={dotPath(scored, x, y)} />
    </g>
  )
}

function RoundBand({ placed: { round, from, to, lengthMs } }: { readonly placed: PlacedRound }) {
  return (
    <div className={styles.round} style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}>
      <span className={styles.roundName}>
        {texts.court.roundTile(round.round)}
        <strong>
          {orUnknown(round.blue)} : {orUnknown(round.red)}
        </strong>
        {round.winner !== null && <SideMark side={round.winner} />}
      </span>
      <span className={styles.end}>{formatClock(lengthMs)}</span>
    </div>
  )
}

function tableOf({ hits }: MatchStatistics): ReadonlyArray<readonly string[]> {
  return hitSums(hits).map(({ round, side, hits: count, scored, mean, hardest }) => [
    orUnknown(round),
    texts.statistics.side[side],
    formatCount(count),
    formatCount(scored),
    formatMean(mean),
    formatCount(hardest),
  ])
}
