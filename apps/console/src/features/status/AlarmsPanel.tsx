// The open alarms with what to do, saying that they have been seen, and the sound of this browser.
import type { Alarm } from '@restrike/alarms/contract'
import { Link } from '@tanstack/react-router'
import { severityTones } from '../../api/alarm-tones.ts'
import { useLive } from '../../api/context.ts'
import { useAcknowledge } from '../../api/use-acknowledge.ts'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { formatWall } from '../../ui/format.ts'
import { Problem } from '../../ui/Problem.tsx'
import { AlarmSoundSwitch } from '../../alarm-sound/AlarmSoundSwitch.tsx'
import styles from './AlarmsPanel.module.css'
import { DoctorLine } from './DoctorLine.tsx'
import panel from './DoctorPanel.module.css'
import type { AlarmSound } from '../../alarm-sound/use-alarm-sound.ts'

const text = texts.alarms.panel

export function AlarmsPanel({ sound }: { readonly sound: AlarmSound }) {
  const status = useLive((live) => (live.link === 'open' ? live.alarms : null))
  const seen = useAcknowledge(texts.alarms.by)
  const unseen = status?.alarms.filter(({ acknowledgedAt }) => acknowledgedAt === null) ?? []
  return (
    <>
      <h2 className={panel.title}>{text.title}</h2>
      {status === null && <p className={panel.none}>{text.unknown}</p>}
      {status?.alarms.length === 0 && <p className={panel.none}>{text.none}</p>}
      <ul className={panel.parts}>
        {status?.alarms.map((alarm) => (
          <Line key={alarm.id} alarm={alarm} busy={seen.busy && seen.input === alarm.id} onSeen={() => seen.run(alarm.id)} />
        ))}
      </ul>
      <Problem problem={seen.problem} />
      {unseen.length > 1 && (
        <div className={styles.all}>
          <Button busy={seen.busy && seen.input === null} onPress={() => seen.run(null)}>
            {texts.alarms.acknowledgeAll}
          </Button>
        </div>
      )}
      <AlarmSoundSwitch sound={sound} />
      <Link className={panel.link} to="/system" search={{ section: 'alarms' }}>
        {text.all}
      </Link>
    </>
  )
}

interface LineProps {
  readonly alarm: Alarm
  readonly busy: boolean
  readonly onSeen: () => void
}

function Line({ alarm: { severity, text: said, fix, raisedAt, acknowledgedAt, acknowledgedBy }, busy, onSeen }: LineProps) {
  return (
    <DoctorLine tone={severityTones[severity]} name={texts.alarms.severity[severity]} word="" since={raisedAt} reason={said} fix={fix}>
      {acknowledgedAt === null ? (
        <div className={styles.order}>
          <Button busy={busy} onPress={onSeen}>
            {texts.alarms.acknowledge}
          </Button>
        </div>
      ) : (
        <p className={panel.none}>{texts.alarms.acknowledged(acknowledgedBy ?? texts.alarms.by, formatWall(acknowledgedAt))}</p>
      )}
    </DoctorLine>
  )
}
