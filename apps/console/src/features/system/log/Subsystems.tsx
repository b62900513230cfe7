// The parts of the program that speak: which of them are shown, and how much each of them says. Below, where it is all kept.
import type { LogStatus } from '@restrike/kernel/contract'
import type { LogState } from '../../../api/use-log-status.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { FilePath } from '../../../ui/FilePath.tsx'
import { formatBytes, formatCount } from '../../../ui/format.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { Facts } from '../parts/Facts.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Unanswered } from '../../../ui/Unanswered.tsx'
import { levels, type LogFilter, type LogLevel, toggled } from './log-filter.ts'
import styles from './Subsystems.module.css'

const text = texts.system.log
const configured = 'configured'

interface SubsystemsProps {
  readonly state: LogState
  readonly filter: LogFilter
  readonly onFilter: (filter: LogFilter) => void
}

export function Subsystems({ state, filter, onFilter }: SubsystemsProps) {
  const { data: status, problem } = state.status
  return (
    <div className={styles.column}>
      <Panel title={text.subsystems} aside={<span className={styles.dim}>{text.levels}</span>}>
        {status === undefined ? (
          <Unanswered what={text.statusName} problem={problem} />
        ) : (
          <Levels status={status} state={state} filter={filter} onFilter={onFilter} />
        )}
      </Panel>
      {status !== undefined && <Kept status={status} state={state} />}
    </div>
  )
}

function Levels({ status, state, filter, onFilter }: SubsystemsProps & { readonly status: LogStatus }) {
  const { setLevel } = state
  const known = status.subsystems.toSorted((a, b) => a.localeCompare(b))
  const choose = (subsystems: LogFilter['subsystems']) => onFilter({ ...filter, subsystems })
  return (
    <>
      <ul className={styles.list}>
        <Row
          name={text.everything}
          shown={filter.subsystems === null}
          level={status.level}
          onShow={() => choose(null)}
          onLevel={(level) => setLevel.run({ subsystem: null, level })}
        />
        {known.map((name) => (
          <Row
            key={name}
            name={name}
            shown={filter.subsystems?.includes(name) === true}
            level={status.levels[name] ?? configured}
            onShow={() => choose(toggled(filter.subsystems, name, known))}
            onLevel={(level) => setLevel.run({ subsystem: name, level })}
          />
        ))}
      </ul>
      <Problem problem={setLevel.problem} />
      <p className={styles.dim}>{text.levelsSaid}</p>
    </>
  )
}

interface RowProps {
  readonly name: string
  readonly shown: boolean
  readonly level: LogLevel | typeof configured
  readonly onShow: () => void
  readonly onLevel: (level: LogLevel | null) => void
}

const options = [
  [configured, text.asConfigured] as const,
  ...[...levels, 'silent' as const].map((level) => [level, text.level[level]] as const),
]

function Row({ name, shown, level, onShow, onLevel }: RowProps) {
  return (
    <li className={styles.row}>
      <button type="button" className={styles.show} aria-pressed={shown} onClick={onShow}>
        <span className={styles.box} aria-hidden="true" />
        {name}
      </button>
      <Select
        label={text.levelOf(name)}
        labelHidden
        options={options}
        value={level}
        onChange={(chosen) => onLevel(chosen === configured ? null : chosen)}
      />
    </li>
  )
}

function Kept({ status, state: { archive } }: { readonly status: LogStatus; readonly state: LogState }) {
  const bytes = status.files.reduce((sum, file) => sum + file.bytes, 0)
  return (
    <Panel title={text.files}>
      <FilePath path={status.folder} />
      <Facts
        facts={[
          [text.files, text.archived(formatCount(status.files.length), formatBytes(bytes))],
          [text.archive, text.archived(formatCount(status.archive.files), formatBytes(status.archive.bytes))],
          [text.lost, formatCount(status.lost)],
        ]}
      />
      <Problem problem={status.problem} />
      <div>
        <Button busy={archive.busy} onPress={() => archive.run()}>
          {text.archiveNow}
        </Button>
      </div>
      <Problem problem={archive.problem} />
    </Panel>
  )
}
