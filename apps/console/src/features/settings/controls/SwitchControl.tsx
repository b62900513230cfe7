// On or off; the word stands beside, so that colour and place are not the only cue.
import { texts } from '../../../texts/index.ts'
import { type ControlProps, spoken } from './control-props.ts'
import styles from './SwitchControl.module.css'

export function SwitchControl({ value, onChange, title, ...rest }: ControlProps) {
  const on = value === true
  return (
    <button
      {...spoken(rest)}
      type="button"
      role="switch"
      className={styles.switch}
      aria-checked={on}
      aria-label={title}
      onClick={() => onChange(!on)}
    >
      <span className={styles.track}>
        <span className={styles.knob} />
      </span>
      <span>{on ? texts.settings.form.on : texts.settings.form.off}</span>
    </button>
  )
}
