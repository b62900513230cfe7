// One value: what it is, where it comes from, what changing it does; edited in its place.
import type { ConfigValue } from '@restrike/kernel/contract'
import { useState } from 'react'
import { useLive } from '../../../api/context.ts'
import { useConfigChange } from '../../../api/use-config-change.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { ValueForm } from './ValueForm.tsx'
import styles from './ValueRow.module.css'
import { isEditable, outcomeWords, valueWords } from './value-words.ts'

const text = texts.system.configuration

interface ValueRowProps {
  readonly value: ConfigValue
  /** Of the section. */
  readonly schema: Readonly<Record<string, unknown>>
}

export function ValueRow({ value, schema }: ValueRowProps) {
  const [editing, setEditing] = useState(false)
  const { key, description } = value
  const changing = useConfigChange(value, texts.alarms.by, () => setEditing(false))
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        <strong className={styles.key}>{key}</strong>
        {description !== null && <p className={styles.dim}>{description}</p>}
      </div>
      <Standing value={value} />
      <div className={styles.order}>
        {isEditable(value) && !editing && (
          <Button kind="quiet" onPress={() => setEditing(true)}>
            {text.change}
          </Button>
        )}
      </div>
      {editing && <ValueForm value={value} schema={schema} change={changing.change} onCancel={() => setEditing(false)} />}
      {!editing && <Done valueKey={key} changing={changing} />}
    </li>
  )
}

function Standing({ value: { key, value, source, effect, inFile, default: usual, secret } }: { readonly value: ConfigValue }) {
  const waits = useLive((live) => live.config?.needsRestart.includes(key) === true)
  const problems = useLive((live) => live.config?.problems ?? noProblems).filter((problem) => problem.key === key)
  const differs = source !== 'default' && !secret
  return (
    <div className={styles.standing}>
      <span className={styles.value} data-source={source}>
        {valueWords(value)}
      </span>
      <span className={styles.dim}>
        {text.source[source]}
        {differs && source !== 'program' && ` · ${text.defaultIs(valueWords(usual))}`}
        {source !== 'program' && ` · ${text.effect[effect]}`}
      </span>
      {inFile !== undefined && <span className={styles.warn}>{text.inFile(valueWords(inFile))}</span>}
      {waits && <span className={styles.warn}>{text.waits}</span>}
      {problems.map(({ message }) => (
        <Problem key={message} problem={message} bare />
      ))}
    </div>
  )
}

const noProblems: ReadonlyArray<{ readonly key: string; readonly message: string }> = []

function Done({
  valueKey,
  changing: { done, undo },
}: {
  readonly valueKey: string
  readonly changing: ReturnType<typeof useConfigChange>
}) {
  if (done === null) return null
  const { outcome, back } = done
  return (
    <div className={styles.done} role="status">
      <span>{outcomeWords(valueKey, outcome)}</span>
      {back !== null && (
        <Button busy={undo.busy} onPress={() => undo.run(back)}>
          {text.undo}
        </Button>
      )}
      <Problem problem={undo.problem} />
    </div>
  )
}
