// A choice of a few ways, with its name and what it is about beside it.
import { Choice, type ChoiceProps } from '../../../ui/Choice.tsx'
import styles from './Pick.module.css'

interface PickProps<T extends string> extends ChoiceProps<T> {
  readonly help?: string
}

export function Pick<T extends string>({ help, ...choice }: PickProps<T>) {
  return (
    <div className={styles.pick}>
      <div className={styles.name}>
        {/* The choice has it as its name already. */}
        <span className={styles.label} aria-hidden="true">
          {choice.label}
        </span>
        {help !== undefined && <p className={styles.help}>{help}</p>}
      </div>
      <Choice {...choice} />
    </div>
  )
}
