// A value for each of some names, such as a level for each part: a row each, and one more to add.
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import field from '../../../ui/Field.module.css'
import type { Control } from '../schema/control.ts'
import { isNode } from '../schema/schema-node.ts'
import styles from './Control.module.css'
import type { ControlProps, RenderControl } from './control-props.ts'

interface NamedControlProps extends ControlProps {
  readonly control: Extract<Control, { readonly kind: 'named' }>
  readonly settingKey: string
  readonly renderControl: RenderControl
}

const text = texts.settings.form

export function NamedControl({ control: { each }, settingKey, renderControl, value, onChange, title, ...rest }: NamedControlProps) {
  const entries = isNode(value) ? Object.entries(value) : []
  const put = (changed: ReadonlyArray<readonly [string, unknown]>) => onChange(Object.fromEntries(changed))
  const replace = (index: number, entry: readonly [string, unknown]) => put(entries.map((one, at) => (at === index ? entry : one)))
  // The name of a row may not be that of another: it would take its place.
  const rename = (index: number, name: string) => {
    if (!entries.some(([one], at) => one === name && at !== index)) replace(index, [name, entries[index]?.[1]])
  }
  return (
    <>
      <ul className={styles.items}>
        {entries.map(([name, held], index) => (
          // A row is known by its place: its name is what is typed.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={styles.pair}>
            <input
              className={`${field.frame} ${styles.line}`}
              type="text"
              aria-label={`${title}: ${text.entryName}`}
              placeholder={text.entryName}
              spellCheck={false}
              disabled={rest.disabled}
              value={name}
              onChange={(event) => rename(index, event.target.value)}
            />
            {renderControl({
              ...rest,
              id: `${rest.id}-${index}`,
              title: `${title}: ${name}`,
              control: each,
              settingKey,
              inUse: held,
              value: held,
              onChange: (next) => replace(index, [name, next]),
            })}
            <Button
              kind="quiet"
              disabled={rest.disabled}
              label={text.removeLabel(index + 1, title)}
              onPress={() => put(entries.filter((_entry, at) => at !== index))}
            >
              {text.remove}
            </Button>
          </li>
        ))}
      </ul>
      <AddEntry
        id={rest.id}
        title={title}
        disabled={rest.disabled || entries.some(([name]) => name === '')}
        onAdd={() => put([...entries, ['', firstOf(each)]])}
      />
    </>
  )
}

function AddEntry({
  id,
  title,
  disabled,
  onAdd,
}: {
  readonly id: string
  readonly title: string
  readonly disabled: boolean
  readonly onAdd: () => void
}) {
  return (
    <span id={id}>
      <Button disabled={disabled} label={text.addTo(title)} onPress={onAdd}>
        {text.add}
      </Button>
    </span>
  )
}

/** What a new row begins with. */
function firstOf(each: Control): unknown {
  if (each.kind === 'number') return Math.max(0, each.min ?? 0)
  return each.kind === 'choice' ? (each.options[0] ?? '') : ''
}
