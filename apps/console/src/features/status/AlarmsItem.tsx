// The bell: how many alarms are open, in the colour of the worst that nobody has seen. A critical one is heard as well.
import { useLive } from '../../api/context.ts'
import { texts, unknownValue } from '../../texts/index.ts'
import { StatusItem } from '../../ui/StatusItem.tsx'
import styles from './AlarmsItem.module.css'
import { AlarmsPanel } from './AlarmsPanel.tsx'
import { alarmWords, toBeHeard } from './alarm-words.ts'
import { useAlarmSound } from '../../alarm-sound/use-alarm-sound.ts'

export function AlarmsItem() {
  const status = useLive((live) => (live.link === 'open' ? live.alarms : null))
  const critical = toBeHeard(status)
  const sound = useAlarmSound(critical)
  const { tone, count, words, loud } = alarmWords(status)
  // Silent although it should be heard: said where it is seen without opening anything.
  const silent = critical && (sound.muted || sound.state !== 'ready')
  return (
    <StatusItem tone={tone} loud={loud} label={`${words}. ${texts.alarms.item.open}`} panel={<AlarmsPanel sound={sound} />}>
      <span className={styles.words}>
        <Bell silent={silent} />
        <span className={styles.count}>{count ?? unknownValue}</span>
      </span>
    </StatusItem>
  )
}

function Bell({ silent }: { readonly silent: boolean }) {
  return (
    <svg className={styles.bell} width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" aria-hidden="true">
      <path
        d="M10 2.6c-3 0-5 2.2-5 5v3.2L3.4 14h13.2L15 10.8V7.6c0-2.8-2-5-5-5zM8 16.4c.3.8 1 1.300 2 1.300s1.7-.5 2-1.3"
        strokeWidth="1.7"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {silent && <path d="M3 3l14 14" strokeWidth="2" strokeLinecap="round" />}
    </svg>
  )
}
