// Another page has saved something else while somebody types here: both values, and one press to take the one or the other.
import type { Wanted } from '../../api/use-settings-form.ts'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { SettingsField } from './field.ts'
import styles from './Overtaken.module.css'
import { overtakenWords } from './overtaken-words.ts'

/** Which of the two is to hold: what is typed here, or what somebody else has saved. */
export type Decide = (field: SettingsField, take: 'mine' | 'theirs') => void

interface OvertakenProps {
  readonly field: SettingsField
  readonly draft: Wanted | undefined
  readonly onDecide: Decide
}

const text = texts.settings.meanwhile

export function Overtaken({ field, draft, onDecide }: OvertakenProps) {
  const words = overtakenWords(field, draft)
  if (words === null) return null
  const { title } = field
  return (
    <div className={styles.overtaken}>
      <Problem problem={words} tone="warn" bare />
      <div className={styles.orders}>
        <Button label={text.takeLabel(title)} onPress={() => onDecide(field, 'theirs')}>
          {text.take}
        </Button>
        <Button label={text.keepLabel(title)} onPress={() => onDecide(field, 'mine')}>
          {text.keep}
        </Button>
      </div>
    </div>
  )
}
