// The countries of a day: how often each fought and won, those with the most matches first.
import type { DayStatistics } from '@restrike/statistics/contract'
import { texts } from '../../../texts/index.ts'
import { formatCount } from '../../../ui/format.ts'
import { SmallCountry } from '../parts/SmallCountry.tsx'
import styles from './CountryTable.module.css'
import { barPercent } from './stat-format.ts'
import table from './StatTable.module.css'

const words = texts.statistics.day

export function CountryTable({ countries }: Pick<DayStatistics, 'countries'>) {
  if (countries.length === 0) return <p className={styles.none}>{words.noCountries}</p>
  const most = Math.max(...countries.map(({ matches }) => matches))
  const sorted = countries.toSorted((a, b) => b.matches - a.matches || b.won - a.won || a.country.localeCompare(b.country))
  return (
    <table className={table.table} aria-label={words.countries}>
      <thead>
        <tr>
          <th scope="col">{words.countryColumns.country}</th>
          <td aria-hidden="true" />
          <th scope="col" className={table.number}>
            {words.countryColumns.matches}
          </th>
          <th scope="col" className={table.number}>
            {words.countryColumns.won}
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ country, matches, won }) => (
          <tr key={country}>
            <th scope="row">
              <SmallCountry code={country} />
            </th>
            <td className={styles.track} aria-hidden="true">
              <span className={styles.bar} style={{ width: `${barPercent(matches, most)}%` }}>
                <span className={styles.won} style={{ width: `${barPercent(won, matches)}%` }} />
              </span>
            </td>
            <td className={table.number}>{formatCount(matches)}</td>
            <td className={`${table.number} ${table.strong}`}>{formatCount(won)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
