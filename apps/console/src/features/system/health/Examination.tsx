// The doctor's examination: what was looked at, by what it is about, with findings and fixes.
import type { DoctorCheck } from '@restrike/doctor/contract'
import { useExamination } from '../../../api/use-examination.ts'
import { texts, translated } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatWall } from '../../../ui/format.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { ToneIcon } from '../../../ui/ToneIcon.tsx'
import styles from './Examination.module.css'
import { type AreaGroup, checkTones, groupByArea } from './examination-groups.ts'

const text = texts.system.health

export function Examination() {
  const { examination, busy, problem, again } = useExamination()
  return (
    <Panel
      title={text.examination}
      aside={<span className={styles.dim}>{examination !== null && text.examined(formatWall(examination.at))}</span>}
    >
      {examination === null && problem === null && <p className={styles.dim}>{text.examining}</p>}
      <Problem problem={problem === null ? null : texts.unanswered.failed(text.examinationName, problem)} tone="warn" />
      {examination !== null && groupByArea(examination.checks).map((group) => <Area key={group.area} group={group} />)}
      <div>
        <Button busy={busy} onPress={again}>
          {text.examine}
        </Button>
      </div>
    </Panel>
  )
}

function Area({ group: { area, tone, checks } }: { readonly group: AreaGroup }) {
  return (
    <section aria-label={text.area[area]}>
      <h3 className={styles.area}>
        <ToneIcon tone={tone} size={16} />
        {text.area[area]}
      </h3>
      <ul className={styles.checks}>
        {checks.map((check) => (
          <Check key={check.id} check={check} />
        ))}
      </ul>
    </section>
  )
}

function Check({ check: { status, title, finding, fix } }: { readonly check: DoctorCheck }) {
  return (
    <li className={styles.check} data-tone={checkTones[status]}>
      <span className={styles.title}>
        {translated(title)}
        {status !== 'ok' && <span className={styles.status}>{text.status[status]}</span>}
      </span>
      <span className={styles.finding}>
        {translated(finding)}
        {fix !== null && <span className={styles.fix}>{translated(fix)}</span>}
      </span>
    </li>
  )
}
