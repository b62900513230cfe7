// The alarms that are open, the worst first, with what to do; each can be said to have been seen.
import type { Alarm } from '@restrike/alarms/contract'
import { severityTones } from '../../../api/alarm-tones.ts'
import { useLive } from '../../../api/context.ts'
import { useAcknowledge } from '../../../api/use-acknowledge.ts'
import { texts, translated } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { StateWord } from '../../../ui/StateWord.tsx'
import { ToneIcon } from '../../../ui/ToneIcon.tsx'
import { useWallNow } from '../../../ui/use-now.ts'
import { formatStamp } from '../system-format.ts'
import styles from './OpenAlarms.module.css'

const text = texts.system.alarms

export function OpenAlarms() {
  const status = useLive((live) => (live.link === 'open' ? live.alarms : null))
  const seen = useAcknowledge(texts.alarms.by)
  const unseen = status?.alarms.some(({ acknowledgedAt }) => acknowledgedAt === null) === true
  return (
    <Panel
      title={text.open}
      aside={
        <Button busy={seen.busy && seen.input === null} disabled={!unseen} onPress={() => seen.run(null)}>
          {texts.alarms.acknowledgeAll}
        </Button>
      }
    >
      {status === null && <p className={styles.words}>{text.unknown}</p>}
      {status?.alarms.length === 0 && <StateWord tone="good">{text.none}</StateWord>}
      <ul className={styles.list}>
        {status?.alarms.map((alarm) => (
          <OpenAlarm key={alarm.id} alarm={alarm} busy={seen.busy && seen.input === alarm.id} onSeen={() => seen.run(alarm.id)} />
        ))}
      </ul>
      <Problem problem={seen.problem} />
      {status?.problems.map((problem) => (
        <Problem key={problem} problem={problem} tone="warn" />
      ))}
    </Panel>
  )
}

interface OpenAlarmProps {
  readonly alarm: Alarm
  readonly busy: boolean
  readonly onSeen: () => void
}

function OpenAlarm({ alarm, busy, onSeen }: OpenAlarmProps) {
  const { severity, text: said, fix, raisedAt, acknowledgedAt, acknowledgedBy } = alarm
  const now = useWallNow(60_000)
  const tone = severityTones[severity]
  return (
    <li className={styles.alarm} data-tone={tone} data-seen={acknowledgedAt !== null}>
      <ToneIcon tone={tone} size={22} />
      <div className={styles.body}>
        <p className={styles.said}>{translated(said)}</p>
        {fix !== null && <p className={styles.fix}>{translated(fix)}</p>}
        <p className={styles.when}>
          {texts.alarms.severity[severity]} · {text.since(formatStamp(raisedAt, now))}
          {acknowledgedAt !== null &&
            ` · ${texts.alarms.acknowledged(acknowledgedBy ?? texts.alarms.by, formatStamp(acknowledgedAt, now))}`}
        </p>
      </div>
      {acknowledgedAt === null && (
        <Button busy={busy} onPress={onSeen}>
          {texts.alarms.acknowledge}
        </Button>
      )}
    </li>
  )
}
