// Something that holds or does not, with its name beside.
import styles from './CheckBox.module.css'

interface CheckBoxProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

export function CheckBox({ label, checked, onChange }: CheckBoxProps) {
  return (
    <label className={styles.label}>
      <input type="checkbox" className={styles.box} checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}
