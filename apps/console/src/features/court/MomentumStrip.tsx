// The round as a picture: blue's points upwards, red's downwards, hits as faint bars, from its beginning on the left to its end.
// A click on it opens that moment in the video.
import type { MatchEvent, MatchState, Phase } from '@restrike/pss'
import { memo, useMemo } from 'react'
import { texts } from '../../texts/index.ts'
import { formatClock, orUnknown } from '../../ui/format.ts'
import { MomentCursor } from './MomentCursor.tsx'
import { hitPath, momentum, type Momentum, type Step, stepPath } from './momentum.ts'
import styles from './MomentumStrip.module.css'

interface MomentumStripProps {
  readonly match: MatchState
  readonly events: readonly MatchEvent[]
}

const width = 1000
const half = 30
/** The hardest hit stays below the highest score. */
const fullHit = 26
/** So many points reach the edge at least; a higher score draws everything flatter. */
const leastFull = 8
const markEveryMs = 30_000
/** Phases in which the clock stands where the round is; before, it may still show the end of the one before. */
const isFought = new Set<Phase>(['fighting', 'paused', 'injury', 'round-over', 'break', 'finished'])

export function MomentumStrip({ match, events }: MomentumStripProps) {
  const { round, roundSeconds, clock, phase } = match
  const roundMs = roundSeconds === null ? null : roundSeconds * 1000
  const drawn = useMemo(() => momentum(events, round, roundMs), [events, round, roundMs])
  const label = texts.momentum.label(orUnknown(round))
  const isEmpty = drawn.blue.length + drawn.red.length + drawn.hits.length === 0
  const until = (isFought.has(phase) ? drawn.place(clock.ms) : null) ?? 0
  const fought = Math.max(until, ...[...drawn.blue, ...drawn.red, ...drawn.hits].map(({ at }) => at))
  return (
    <figure className={styles.strip} aria-label={`${label}. ${texts.momentum.description}`}>
      <span className={styles.letter} data-side="blue">
        {texts.letter.blue}
      </span>
      <span className={styles.letter} data-side="red">
        {texts.letter.red}
      </span>
      <div className={styles.field}>
        <Lines drawn={drawn} end={fought} />
        {roundMs !== null && <Marks roundMs={roundMs} />}
        <MomentCursor drawn={drawn} end={fought} matchId={match.matchId} />
        {isEmpty && <span className={styles.empty}>{texts.momentum.empty}</span>}
      </div>
    </figure>
  )
}

const x = (at: number) => at * width

const Lines = memo(function Lines({ drawn, end }: { readonly drawn: Momentum; readonly end: number }) {
  const top = Math.max(leastFull, ...[...drawn.blue, ...drawn.red].map((step) => step.score))
  const up = (score: number) => half - (score / top) * (half - 2)
  const down = (score: number) => half + (score / top) * (half - 2)
  return (
    <svg className={styles.picture} viewBox={`0 0 ${width} ${half * 2}`} preserveAspectRatio="none" aria-hidden="true">
      <path className={styles.hits} data-side="blue" d={hitPath(drawn.hits, 'blue', x, half, (level) => half - level * fullHit)} />
      <path className={styles.hits} data-side="red" d={hitPath(drawn.hits, 'red', x, half, (level) => half + level * fullHit)} />
      <path className={styles.axis} d={`M0 ${half}H${width}`} />
      <Side side="blue" steps={drawn.blue} until={end} y={up} />
      <Side side="red" steps={drawn.red} until={end} y={down} />
    </svg>
  )
})

interface SideProps {
  readonly side: 'blue' | 'red'
  readonly steps: readonly Step[]
  readonly until: number
  readonly y: (score: number) => number
}

function Side({ side, steps, until, y }: SideProps) {
  if (steps.length === 0) return null
  const line = stepPath(steps, until, x, y)
  return (
    <g data-side={side}>
      <path className={styles.area} d={`${line}V${half}Z`} />
      <path className={styles.line} d={line} />
    </g>
  )
}

function Marks({ roundMs }: { readonly roundMs: number }) {
  const count = Math.floor(roundMs / markEveryMs)
  return Array.from({ length: count + 1 }, (_, index) => (index * markEveryMs) / roundMs).map((at) => (
    <span key={at} className={styles.mark} style={{ left: `${at * 100}%` }} data-edge={at === 0 ? 'first' : at === 1 ? 'last' : 'no'}>
      {formatClock(roundMs * (1 - at))}
    </span>
  ))
}
