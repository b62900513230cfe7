// The rules by which something counts as wrong: read only, in words.
import { severityTones } from '../../../api/alarm-tones.ts'
import { type KnownRule, useAlarmRules } from '../../../api/use-alarm-facts.ts'
import { texts, translated } from '../../../texts/index.ts'
import { ToneIcon } from '../../../ui/ToneIcon.tsx'
import { Unanswered } from '../../../ui/Unanswered.tsx'
import { ruleWords } from './rule-words.ts'
import styles from './Rules.module.css'

const text = texts.system.alarms

export function Rules() {
  const { data: rules, problem } = useAlarmRules()
  return (
    <div className={styles.scroller}>
      <p className={styles.how}>{text.rulesHow}</p>
      {rules === undefined ? (
        <Unanswered what={text.rulesName} problem={problem} />
      ) : (
        <ul className={styles.rules}>
          {rules.map((rule) => (
            <Rule key={rule.id} rule={rule} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Rule({ rule }: { readonly rule: KnownRule }) {
  const { id, severity, text: said, fix, builtIn, enabled } = rule
  return (
    <li className={styles.rule} data-enabled={enabled}>
      <ToneIcon tone={enabled ? severityTones[severity] : 'unknown'} />
      <div className={styles.body}>
        <div className={styles.head}>
          <strong>{id}</strong>
          <span className={styles.dim}>
            {enabled ? texts.alarms.severity[severity] : text.rule.off} · {builtIn ? text.rule.builtIn : text.rule.own}
          </span>
        </div>
        <p className={styles.when}>{ruleWords(rule)}</p>
        <p className={styles.said}>{translated(said)}</p>
        <p className={styles.dim}>{translated(fix)}</p>
      </div>
    </li>
  )
}
