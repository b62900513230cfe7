// Whether a value fits its JSON Schema: the first thing that does not, and where in it. The server has the last word. Pure.
import { childOf, choicesOf, isNode, limitOf, propertiesOf, type SchemaNode } from './schema-node.ts'

export type Wrong =
  | { readonly kind: 'missing' | 'number' | 'whole' | 'pattern' | 'url' | 'kind' }
  | { readonly kind: 'min' | 'max'; readonly limit: number }
  /** Of characters, or of entries. */
  | { readonly kind: 'short' | 'long' | 'few' | 'many'; readonly count: number }
  | { readonly kind: 'choice'; readonly options: readonly string[] }

export interface Fault {
  /** Names and places within the value. */
  readonly path: readonly string[]
  readonly wrong: Wrong
}

export function faultOf(node: SchemaNode, value: unknown): Fault | null {
  const { anyOf } = node
  if (Array.isArray(anyOf)) return faultOfUnion(anyOf.filter(isNode), value)
  const options = choicesOf(node)
  if (options !== null) return typeof value === 'string' && options.includes(value) ? null : whole({ kind: 'choice', options })
  const { type } = node
  const judge = typeof type === 'string' && Object.hasOwn(judges, type) ? judges[type] : undefined
  // What the schema does not tell of is the server's to judge.
  return judge?.(node, value) ?? null
}

const judges: Readonly<Record<string, (node: SchemaNode, value: unknown) => Fault | null>> = {
  boolean: (_node, value) => (typeof value === 'boolean' ? null : whole({ kind: 'kind' })),
  null: (_node, value) => (value === null ? null : whole({ kind: 'kind' })),
  number: (node, value) => found(wrongNumber(node, value)),
  integer: (node, value) => found(wrongNumber(node, value)),
  string: (node, value) => found(wrongText(node, value)),
  array: faultOfList,
  object: faultOfGroup,
}

/** What is said of a value with several shapes is what the nearest one has to say. */
function faultOfUnion(shapes: readonly SchemaNode[], value: unknown): Fault | null {
  const faults = shapes.map((shape) => faultOf(shape, value))
  if (faults.includes(null)) return null
  return faults.find((fault) => fault !== null && fault.wrong.kind !== 'kind') ?? whole({ kind: 'kind' })
}

function whole(wrong: Wrong): Fault {
  return { path: [], wrong }
}

function found(wrong: Wrong | null): Fault | null {
  return wrong === null ? null : whole(wrong)
}

function wrongNumber(node: SchemaNode, value: unknown): Wrong | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { kind: value === null ? 'missing' : 'number' }
  if (node['type'] === 'integer' && !Number.isInteger(value)) return { kind: 'whole' }
  const [min, max] = [limitOf(node, 'minimum'), limitOf(node, 'maximum')]
  if (min !== null && value < min) return { kind: 'min', limit: min }
  return max !== null && value > max ? { kind: 'max', limit: max } : null
}

function wrongText(node: SchemaNode, value: unknown): Wrong | null {
  if (typeof value !== 'string') return { kind: 'kind' }
  const [min, max] = [limitOf(node, 'minLength'), limitOf(node, 'maxLength')]
  if (min !== null && value.length < min) return { kind: 'short', count: min }
  if (max !== null && value.length > max) return { kind: 'long', count: max }
  if (node['format'] === 'uri' && !URL.canParse(value)) return { kind: 'url' }
  return fitsPattern(node['pattern'], value) ? null : { kind: 'pattern' }
}

function fitsPattern(pattern: unknown, value: string): boolean {
  if (typeof pattern !== 'string') return true
  try {
    return new RegExp(pattern, 'u').test(value)
  } catch {
    // A pattern that only another language reads: the server looks at it.
    return true
  }
}

function faultOfList(node: SchemaNode, value: unknown): Fault | null {
  if (!Array.isArray(value)) return whole({ kind: 'kind' })
  const [min, max] = [limitOf(node, 'minItems'), limitOf(node, 'maxItems')]
  if (min !== null && value.length < min) return whole({ kind: 'few', count: min })
  if (max !== null && value.length > max) return whole({ kind: 'many', count: max })
  const items = childOf(node, 'items')
  return items === null ? null : firstWithin(value.map((item: unknown, index) => [String(index + 1), items, item] as const))
}

function faultOfGroup(node: SchemaNode, value: unknown): Fault | null {
  if (!isNode(value)) return whole({ kind: 'kind' })
  const known = propertiesOf(node)
  const required: unknown = node['required']
  for (const [name, one] of known) {
    const mustBe = Array.isArray(required) && required.includes(name) && one['default'] === undefined
    if (mustBe && value[name] === undefined) return { path: [name], wrong: { kind: 'missing' } }
  }
  const other = childOf(node, 'additionalProperties')
  return firstWithin(
    Object.entries(value).flatMap(([name, item]) => {
      const one = known.find(([each]) => each === name)?.[1] ?? other
      return one === null || item === undefined ? [] : [[name, one, item] as const]
    }),
  )
}

function firstWithin(parts: ReadonlyArray<readonly [step: string, node: SchemaNode, value: unknown]>): Fault | null {
  for (const [step, node, value] of parts) {
    const fault = faultOf(node, value)
    if (fault !== null) return { ...fault, path: [step, ...fault.path] }
  }
  return null
}
