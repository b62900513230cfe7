// One value: what it is, where it comes from, what changing it does; edited in its place.
import type { ConfigValue } from '@restrike/kernel/contract'
import { useLive } from '../../../api/context.ts'
import { useConfigChange } from '../../../api/use-config-change.ts'
import { useConfigDraft } from '../../../api/use-config-draft.ts'
import { texts, translated } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { begun, type Typed } from './typed.ts'
import { editorOf } from './value-editor.ts'
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
  const { key, description } = value
  const [typed, setTyped] = useConfigDraft<Typed>(key)
  const editor = editorOf(value, schema)
  const close = () => setTyped(null)
  const changing = useConfigChange(value, texts.alarms.by, close)
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        <strong className={styles.key}>{key}</strong>
        {description !== null && <p className={styles.dim}>{translated(description)}</p>}
      </div>
      <Standing value={value} />
      <div className={styles.order}>
        {isEditable(value) && typed === null && (
          <Button kind="quiet" onPress={() => setTyped(begun(value, editor))}>
            {text.change}
          </Button>
        )}
      </div>
      {typed === null ? (
        <Done valueKey={key} changing={changing} />
      ) : (
        <ValueForm {...{ value, editor, typed }} onTyped={setTyped} change={changing.change} onCancel={close} />
      )}
    </li>
  )
}

function Standing({ value: { key, value, waiting, source, effect, inFile, default: usual, secret } }: { readonly value: ConfigValue }) {
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
      {waiting !== undefined && (
        <span className={styles.warn}>
          {text.waits} {!secret && text.fromThen(valueWords(waiting))}
        </span>
      )}
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
