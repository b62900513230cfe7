// What a plot shows, as a table for those who hear the page. It takes no room.
import styles from '../../../ui/OnlyHeard.module.css'

interface UnseenTableProps {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: ReadonlyArray<readonly string[]>
}

export function UnseenTable({ caption, head, rows }: UnseenTableProps) {
  return (
    <div className={styles.heard}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            // A row has no identity but its place.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              {cells.map((cell, place) => (
                <td key={head[place]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
