// What recording and replay need of the settings of OBS: each as it is and as it should be, and the button that sets them.
import type { SetupCheck } from '@restrike/obs/contract'
import { useObsSetup } from '../../api/use-obs-setup.ts'
import { texts, translated } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemPlace } from '../../ui/ProblemPlace.tsx'
import { ToneIcon } from '../../ui/ToneIcon.tsx'
import styles from './SetupChecks.module.css'

const text = texts.obs.setup

interface SetupChecksProps {
  /** Of the connection; null while it is not connected. */
  readonly name: string | null
  /** Since when it is connected. */
  readonly since: string
}

export function SetupChecks({ name, since }: SetupChecksProps) {
  const { setup, check, apply, problem } = useObsSetup(name, since)
  const failed = problem === null ? null : text.failed(problem)
  return (
    <Panel title={text.title}>
      {setup === null ? (
        <p className={styles.words}>{name === null ? text.unknown : (failed ?? text.checking)}</p>
      ) : (
        <Checks setup={setup} />
      )}
      <ProblemPlace problem={apply.problem ?? check.problem} />
      <div className={styles.orders}>
        {setup?.checks.some(({ ok, settable }) => !ok && settable) === true && (
          <Button kind="primary" busy={apply.busy} disabled={name === null} onPress={() => apply.run()}>
            {text.apply}
          </Button>
        )}
        <Button busy={check.busy} disabled={name === null} onPress={() => check.run()}>
          {text.again}
        </Button>
      </div>
    </Panel>
  )
}

function Checks({ setup: { ok, checks, applied } }: { readonly setup: NonNullable<ReturnType<typeof useObsSetup>['setup']> }) {
  return (
    <>
      {ok && <p className={styles.words}>{text.allRight}</p>}
      <ul className={styles.checks}>
        {checks.map((one) => (
          <Check key={one.key} check={one} />
        ))}
      </ul>
      {applied.length > 0 && <p className={styles.words}>{text.set(applied.join(', '))}</p>}
    </>
  )
}

function Check({ check: { key, ok, current, needed, fix, settable } }: { readonly check: SetupCheck }) {
  return (
    <li className={styles.check}>
      <ToneIcon tone={ok ? 'good' : 'warn'} />
      <div>
        <div className={styles.head}>
          <strong>{text.check[key]}</strong>
          <span className={styles.dim}>{ok ? text.ok : text.notOk}</span>
        </div>
        <p className={styles.values}>
          <span className={styles.dim}>{text.now}</span> {translated(current)}
          {!ok && (
            <>
              {' · '}
              <span className={styles.dim}>{text.needed}</span> {translated(needed)}
            </>
          )}
        </p>
        {!ok && (
          <p className={styles.fix}>
            {translated(fix)}
            {!settable && <span className={styles.dim}> ({text.byHand})</span>}
          </p>
        )}
      </div>
    </li>
  )
}
