// The sound of alarms in this browser: the same choice as behind the bell.
import { AlarmSoundSwitch } from '../../../alarm-sound/AlarmSoundSwitch.tsx'
import { useAlarmSound } from '../../../alarm-sound/use-alarm-sound.ts'

export function SoundChoice() {
  // The alarms themselves sound from the bar.
  return <AlarmSoundSwitch sound={useAlarmSound(false)} />
}
