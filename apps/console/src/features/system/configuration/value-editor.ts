// How a value of the configuration can be edited in place, by its JSON Schema: what somebody types, and what it means. Pure.
import type { ConfigValue } from '@restrike/kernel/contract'
import { texts } from '../../../texts/index.ts'

export type Editor =
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  /** `nullable`: nothing typed is a value too. */
  | { readonly kind: 'number'; readonly nullable: boolean }
  | { readonly kind: 'text' }
  /** Typed unseen; what is there is not shown. */
  | { readonly kind: 'secret' }
  | { readonly kind: 'json' }

export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string }

const text = texts.system.configuration

type Node = Readonly<Record<string, unknown>>

/** `schema`: of the section. A value that it does not tell of is edited as JSON. */
export function editorOf({ key, secret }: Pick<ConfigValue, 'key' | 'secret'>, schema: Node): Editor {
  if (secret) return { kind: 'secret' }
  const node = nodeAt(schema, key.split('.').slice(1))
  const { core, nullable } = withoutNull(node ?? {})
  const options = core['enum']
  if (!nullable && isTexts(options)) return { kind: 'choice', options }
  switch (core['type']) {
    case 'boolean':
      return nullable ? { kind: 'json' } : { kind: 'switch' }
    case 'number':
    case 'integer':
      return { kind: 'number', nullable }
    case 'string':
      return nullable ? { kind: 'json' } : { kind: 'text' }
    default:
      return { kind: 'json' }
  }
}

/** What stands in the field when somebody begins. */
export function draftOf({ kind }: Editor, value: unknown): string {
  switch (kind) {
    case 'secret':
      return ''
    case 'json':
      return JSON.stringify(value ?? null, null, 2)
    case 'switch':
      return value === true ? 'true' : 'false'
    case 'choice':
    case 'text':
      return typeof value === 'string' ? value : ''
    case 'number':
      return typeof value === 'number' ? String(value) : ''
    default:
      return kind satisfies never
  }
}

/** What was typed, as a value; whether it fits the server says. */
export function parseDraft(editor: Editor, draft: string): Parsed {
  switch (editor.kind) {
    case 'switch':
      return { ok: true, value: draft === 'true' }
    case 'choice':
    case 'text':
    case 'secret':
      return { ok: true, value: draft }
    case 'number':
      return parseNumber(draft.trim(), editor.nullable)
    case 'json':
      return parseJson(draft)
    default:
      return editor satisfies never
  }
}

function parseNumber(draft: string, nullable: boolean): Parsed {
  if (draft === '' && nullable) return { ok: true, value: null }
  // A comma is the decimal point of half of the world.
  const value = Number(draft.replace(',', '.'))
  return draft === '' || !Number.isFinite(value) ? { ok: false, problem: text.notNumber } : { ok: true, value }
}

function parseJson(draft: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(draft) }
  } catch (error) {
    return { ok: false, problem: text.notJson(error instanceof Error ? error.message : String(error)) }
  }
}

function nodeAt(schema: Node, path: readonly string[]): Node | null {
  let node: unknown = schema
  for (const step of path) {
    const properties = isNode(node) ? node['properties'] : undefined
    node = isNode(properties) && Object.hasOwn(properties, step) ? properties[step] : undefined
  }
  return isNode(node) ? node : null
}

/** `anyOf: [something, null]` is something that may be missing. */
function withoutNull(node: Node): { readonly core: Node; readonly nullable: boolean } {
  const { anyOf } = node
  if (!Array.isArray(anyOf)) return { core: node, nullable: false }
  const others = anyOf.filter(isNode).filter(({ type }) => type !== 'null')
  const [core] = others
  return core === undefined || others.length > 1 ? { core: {}, nullable: false } : { core, nullable: others.length < anyOf.length }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
}
