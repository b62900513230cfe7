// How a value is set by hand, told by its JSON Schema. Pure.
import { childOf, choicesOf, isSecret, limitOf, propertiesOf, type SchemaNode, withoutNull } from './schema-node.ts'
import { milliseconds, type Unit, unitOf } from './unit.ts'

export type Control =
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly nullable: boolean }
  | {
      readonly kind: 'number'
      readonly unit: Unit
      readonly min: number | null
      readonly max: number | null
      /** Nothing typed is a value too. */
      readonly nullable: boolean
    }
  | { readonly kind: 'text'; readonly nullable: boolean; readonly address: boolean }
  /** One a line. */
  | { readonly kind: 'texts' }
  /** A value for each of some names. */
  | { readonly kind: 'named'; readonly each: Control }
  | { readonly kind: 'objects'; readonly fields: readonly ObjectField[] }
  /** Typed unseen; what is there is never shown. */
  | { readonly kind: 'secret' }
  /** What nothing else fits: as JSON. */
  | { readonly kind: 'json' }

export interface ObjectField {
  readonly name: string
  readonly control: Control
  readonly required: boolean
  readonly usual: unknown
  readonly description: string | null
}

const json: Control = { kind: 'json' }

/** `name`: the last part of the key. */
export function controlOf(name: string, node: SchemaNode, usual: unknown): Control {
  if (isSecret(name, node)) return { kind: 'secret' }
  const { core, nullable } = withoutNull(node)
  const options = choicesOf(core)
  if (options !== null) return { kind: 'choice', options, nullable }
  switch (core['type']) {
    case 'boolean':
      return nullable ? json : { kind: 'switch' }
    case 'number':
    case 'integer':
      return { kind: 'number', unit: unitOf(name, usual), min: limitOf(core, 'minimum'), max: limitOf(core, 'maximum'), nullable }
    case 'string':
      return { kind: 'text', nullable, address: /^(address|host)$/i.test(name) }
    case 'array':
      return nullable ? json : listControl(core)
    case 'object':
      return nullable ? json : namedControl(name, core)
    default:
      return json
  }
}

function listControl(node: SchemaNode): Control {
  const items = childOf(node, 'items')
  if (items?.['type'] === 'string') return { kind: 'texts' }
  if (items?.['type'] !== 'object') return json
  const fields = objectFields(items)
  // What is nested deeper is a matter for the file.
  const simple = fields.length > 0 && fields.every(({ control }) => !['objects', 'named'].includes(control.kind))
  return simple ? { kind: 'objects', fields } : json
}

function objectFields(node: SchemaNode): readonly ObjectField[] {
  const required: unknown = node['required']
  return propertiesOf(node).map(([name, one]) => ({
    name,
    control: controlOf(name, one, one['default']),
    required: Array.isArray(required) && required.includes(name) && one['default'] === undefined,
    usual: one['default'],
    description: typeof one['description'] === 'string' ? one['description'] : null,
  }))
}

function namedControl(name: string, node: SchemaNode): Control {
  const each = childOf(node, 'additionalProperties')
  if (each === null || propertiesOf(node).length > 0) return json
  const control = controlOf('', each, undefined)
  if (control.kind === 'number') return { kind: 'named', each: { ...control, unit: name.endsWith('Ms') ? milliseconds : control.unit } }
  return control.kind === 'choice' || control.kind === 'text' ? { kind: 'named', each: control } : json
}
