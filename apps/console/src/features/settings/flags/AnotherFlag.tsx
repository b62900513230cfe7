// Another flag for any code, also one that no match has told of yet.
import { useId, useState } from 'react'
import type { FlagOrder } from '../../../api/use-settings-form-flags.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import field from '../../../ui/Field.module.css'
import { Problem } from '../../../ui/Problem.tsx'
import { type FlagChoice, isCode } from './flag-choices.ts'
import { flagOf, FlagSelect } from './FlagSelect.tsx'
import styles from './Flags.module.css'

interface AnotherFlagProps {
  readonly choices: readonly FlagChoice[]
  readonly busy: boolean
  readonly onMap: (order: FlagOrder) => void
}

const text = texts.settings.flags

export function AnotherFlag({ choices, busy, onMap }: AnotherFlagProps) {
  const ids = useId()
  const [typed, setTyped] = useState('')
  const [flag, setFlag] = useState('')
  const code = typed.trim().toUpperCase()
  const ready = isCode(code) && flag !== ''
  return (
    <section className={styles.part} aria-label={text.another}>
      <h3 className={styles.title}>{text.another}</h3>
      <form
        className={styles.choose}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) onMap({ code, flag: flagOf(flag) })
        }}
      >
        <div className={styles.field}>
          <label className={styles.label} htmlFor={`${ids}-code`}>
            {text.code}
          </label>
          <input
            id={`${ids}-code`}
            className={`${field.frame} ${styles.letters}`}
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <div className={styles.field}>
          <label className={styles.label} htmlFor={`${ids}-flag`}>
            {text.flag}
          </label>
          <FlagSelect id={`${ids}-flag`} choices={choices} value={flag} onChange={setFlag} />
        </div>
        <Button submits busy={busy} disabled={!ready}>
          {text.use}
        </Button>
      </form>
      <Problem problem={typed !== '' && !isCode(code) ? text.badCode : null} bare />
    </section>
  )
}
