// The rounds of a match as a table: score, winner, techniques, gam-jeoms, time.
import type { RoundStatisticsView } from '@restrike/statistics/contract'
import { texts, unknownValue } from '../../../texts/index.ts'
import { formatClock, formatCount, orUnknown } from '../../../ui/format.ts'
import { SideMark } from '../../../ui/SideMark.tsx'
import { BothSides } from './BothSides.tsx'
import styles from './StatTable.module.css'
import { sumOf } from './techniques.ts'

const words = texts.statistics.match

export function RoundTable({ rounds }: { readonly rounds: readonly RoundStatisticsView[] }) {
  const { round, score, winner, techniques, gamJeom, fought, taken } = words.roundColumns
  return (
    <table className={styles.table} aria-label={words.rounds}>
      <thead>
        <tr>
          {[round, score, winner, techniques, gamJeom].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          {[fought, taken].map((name) => (
            <th key={name} scope="col" className={styles.number}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rounds.map((one) => (
          <tr key={one.round}>
            <th scope="row">{texts.court.roundTile(one.round)}</th>
            <td className={styles.strong}>
              <BothSides blue={orUnknown(one.blue)} red={orUnknown(one.red)} />
            </td>
            <td>{one.winner === null ? unknownValue : <SideMark side={one.winner} />}</td>
            <td>
              <BothSides blue={formatCount(sumOf(one.techniques.blue))} red={formatCount(sumOf(one.techniques.red))} />
            </td>
            <td>
              <BothSides blue={formatCount(one.gamJeom.blue)} red={formatCount(one.gamJeom.red)} />
            </td>
            <td className={styles.number}>{formatClock(one.foughtMs)}</td>
            <td className={styles.number}>{formatClock(one.takenMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
