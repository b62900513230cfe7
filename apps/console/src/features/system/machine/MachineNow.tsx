// The machine as it is now: every figure in its place, beside the bars of the cores.
import { useLive } from '../../../api/context.ts'
import { texts } from '../../../texts/index.ts'
import { FilePath } from '../../../ui/FilePath.tsx'
import { formatWall } from '../../../ui/format.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { Facts } from '../parts/Facts.tsx'
import { formatPercent } from '../system-format.ts'
import { machineFacts } from './machine-facts.ts'
import styles from './MachineNow.module.css'

const text = texts.system.machine

export function MachineNow() {
  const sample = useLive((live) => (live.link === 'open' ? live.monitor : null))
  if (sample === null) {
    return (
      <Panel title={text.now}>
        <p className={styles.dim}>{text.unknown}</p>
      </Panel>
    )
  }
  return (
    <Panel title={text.now} aside={<span className={styles.dim}>{text.measured(formatWall(sample.at))}</span>}>
      <Cores percents={sample.cpu.coresPercent} />
      {machineFacts(sample, Date.parse(sample.at)).map(({ title, detail, facts, note }) => (
        <section key={`${title} ${detail ?? ''}`} aria-label={title}>
          <h3 className={styles.title}>
            {title}
            {detail !== undefined && (
              <span className={styles.detail}>
                <FilePath path={detail} />
              </span>
            )}
          </h3>
          <Facts facts={facts} />
          {note !== undefined && <p className={styles.note}>{note}</p>}
        </section>
      ))}
    </Panel>
  )
}

function Cores({ percents }: { readonly percents: readonly number[] }) {
  return (
    <ol className={styles.cores} aria-label={text.cores}>
      {percents.map((percent, index) => (
        // A core has no identity but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index} className={styles.core} aria-label={text.core(index + 1, formatPercent(percent))}>
          <span className={styles.fill} style={{ height: `${Math.min(100, percent)}%` }} />
        </li>
      ))}
    </ol>
  )
}
