// A list of things with fields of their own, such as webhooks: a card each, and one more to add.
import { masked } from '@restrike/kernel/contract'
import { texts, translated } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import type { Control, ObjectField } from '../schema/control.ts'
import { isNode, type SchemaNode } from '../schema/schema-node.ts'
import { spokenName } from '../spoken-name.ts'
import styles from './Control.module.css'
import type { ControlProps, RenderControl } from './control-props.ts'

interface ObjectsControlProps extends ControlProps {
  readonly control: Extract<Control, { readonly kind: 'objects' }>
  readonly settingKey: string
  readonly renderControl: RenderControl
  /** The list as the server tells it, secrets masked. */
  readonly inUse: unknown
}

const text = texts.settings.form

export function ObjectsControl({ control, settingKey, renderControl, inUse, value, onChange, title, ...rest }: ObjectsControlProps) {
  const { fields } = control
  const [items, known] = [nodesOf(value), nodesOf(inUse)]
  const replace = (index: number, item: SchemaNode) => onChange(items.map((one, at) => (at === index ? item : one)))
  return (
    <>
      <ul className={styles.items}>
        {items.map((item, index) => (
          // An entry is known by its place: all of it can be typed.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={styles.card}>
            <span className={styles.cardHead}>
              <strong>{text.entry(index + 1)}</strong>
              <Button
                kind="quiet"
                disabled={rest.disabled}
                label={text.removeLabel(index + 1, title)}
                onPress={() => onChange(items.filter((_item, at) => at !== index))}
              >
                {text.remove}
              </Button>
            </span>
            <Item
              {...rest}
              id={`${rest.id}-${index}`}
              fields={fields}
              settingKey={settingKey}
              renderControl={renderControl}
              item={item}
              known={known.find((one) => nameOf(one) === nameOf(item))}
              onChange={(next) => replace(index, next)}
            />
          </li>
        ))}
      </ul>
      <span id={rest.id}>
        <Button disabled={rest.disabled} label={text.addTo(title)} onPress={() => onChange([...items, firstOf(fields)])}>
          {text.add}
        </Button>
      </span>
    </>
  )
}

interface ItemProps extends Pick<ControlProps, 'id' | 'describedBy' | 'invalid' | 'disabled'> {
  readonly fields: readonly ObjectField[]
  readonly settingKey: string
  readonly renderControl: RenderControl
  readonly item: SchemaNode
  /** The same entry as it is in use. */
  readonly known: SchemaNode | undefined
  readonly onChange: (item: SchemaNode) => void
}

function Item({ fields, settingKey, renderControl, item, known, onChange, ...rest }: ItemProps) {
  const put = ({ name, required }: ObjectField, next: unknown) => {
    const { [name]: _before, ...others } = item
    // Nothing typed in a field that may be left out leaves it out.
    onChange((next === '' || next === undefined) && !required ? others : { ...item, [name]: next })
  }
  return fields.map((field) => {
    const { name, control, usual, description } = field
    const id = `${rest.id}-${name}`
    const held = item[name] ?? usual
    const secret = control.kind === 'secret'
    return (
      <span key={name} className={styles.inner}>
        <label className={styles.label} htmlFor={id}>
          {spokenName([name])}
          {description !== null && ` · ${translated(description)}`}
        </label>
        {renderControl({
          ...rest,
          id,
          title: spokenName([name]),
          control,
          settingKey: `${settingKey}.${name}`,
          inUse: secret ? known?.[name] : held,
          // With another address the server no longer knows whose secret it was.
          value: secret && held === masked && known === undefined ? undefined : held,
          onChange: (next) => put(field, next),
        })}
      </span>
    )
  })
}

function nodesOf(value: unknown): readonly SchemaNode[] {
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** By which the server knows an entry again, wherever it stands. */
function nameOf({ name, url }: SchemaNode): unknown {
  return name ?? url
}

/** What a new entry begins with. */
function firstOf(fields: readonly ObjectField[]): SchemaNode {
  const begun = fields.filter(({ required, usual }) => required || usual !== undefined)
  return Object.fromEntries(begun.map(({ name, control, usual }) => [name, usual ?? beginning(control)]))
}

function beginning(control: Control): unknown {
  if (control.kind === 'choice') return control.options[0]
  return control.kind === 'number' ? (control.min ?? 0) : ''
}
