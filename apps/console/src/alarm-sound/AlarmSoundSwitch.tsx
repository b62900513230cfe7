// The sound of alarms in this browser: on or off, tried, and why it is not heard.
import { texts } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { Problem } from '../ui/Problem.tsx'
import styles from './AlarmSoundSwitch.module.css'
import type { AlarmSound } from './use-alarm-sound.ts'

const text = texts.alarms.sound

export function AlarmSoundSwitch({ sound: { muted, setMuted, state, tryIt } }: { readonly sound: AlarmSound }) {
  if (state === 'missing') return <p className={styles.words}>{text.missing}</p>
  return (
    <div className={styles.sound}>
      <p className={styles.words}>{muted ? text.off : text.on}</p>
      {!muted && state === 'blocked' && <Problem problem={text.blocked} fix={text.blockedFix} tone="warn" />}
      <div className={styles.buttons}>
        <Button onPress={() => setMuted(!muted)}>{muted ? text.unmute : text.mute}</Button>
        {!muted && (
          <Button kind="quiet" onPress={tryIt}>
            {state === 'blocked' ? text.allow : text.try}
          </Button>
        )}
      </div>
    </div>
  )
}
