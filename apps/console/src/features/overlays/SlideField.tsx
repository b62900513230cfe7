// A share to slide, in percent, with its name above and its value beside.
import { texts } from '../../texts/index.ts'
import { Labelled } from '../../ui/Labelled.tsx'
import styles from './SlideField.module.css'

interface SlideFieldProps {
  readonly label: string
  readonly value: number
  readonly from: number
  readonly to: number
  readonly step: number
  readonly onChange: (value: number) => void
}

export function SlideField({ label, value, from, to, step, onChange }: SlideFieldProps) {
  const shown = texts.overlays.percent(value)
  return (
    <Labelled
      label={label}
      renderControl={(id) => (
        <span className={styles.line}>
          <input
            id={id}
            type="range"
            className={styles.slide}
            min={from}
            max={to}
            step={step}
            value={value}
            aria-valuetext={shown}
            onChange={(event) => onChange(event.target.valueAsNumber)}
          />
          <span className={styles.value} aria-hidden="true">
            {shown}
          </span>
        </span>
      )}
    />
  )
}
