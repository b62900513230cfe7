// What is set in OBS and what should be, one line each; what can be set from here is set by one press.
import type { SetupCheck } from '@restrike/obs/contract'
import { texts, translated } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { ToneIcon } from '../../../ui/ToneIcon.tsx'
import { badChecks } from '../steps/settings.ts'
import styles from './Body.module.css'
import type { BodyProps } from './body-props.ts'

const text = texts.setup.settings

export function SettingsBody({ setup: { settings } }: BodyProps) {
  const { setups, apply, look } = settings
  const settable = setups.flatMap(badChecks).some((check) => check.settable)
  return (
    <div className={styles.body}>
      {setups.map(({ connection, checks }) => (
        <ul key={connection} className={styles.checks} aria-label={connection}>
          {checks?.map((check) => (
            <Check key={check.key} check={check} />
          ))}
        </ul>
      ))}
      <div className={styles.orders}>
        {settable && (
          <Button kind="primary" busy={apply.busy} onPress={() => apply.run()}>
            {text.apply}
          </Button>
        )}
        <Button busy={look.busy} onPress={() => look.run()}>
          {text.again}
        </Button>
      </div>
      <Problem problem={apply.problem ?? look.problem} />
    </div>
  )
}

function Check({ check: { key, ok, current, needed, fix } }: { readonly check: SetupCheck }) {
  return (
    <li className={styles.check}>
      <ToneIcon tone={ok === null ? 'unknown' : ok ? 'good' : 'bad'} />
      <strong>{text.check[key]}</strong>
      <span>
        <span className={styles.dim}>{text.now}</span> {translated(current)}
        {ok !== true && (
          <>
            {' · '}
            <span className={styles.dim}>{text.needed}</span> {translated(needed)}
          </>
        )}
      </span>
      {ok !== true && <p className={styles.fix}>{translated(fix)}</p>}
    </li>
  )
}
