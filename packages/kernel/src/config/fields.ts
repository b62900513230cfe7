// What a section's schema knows of its fields: their names, words, defaults and marks. Reads zod definitions, changes nothing.
import { issuesOf, type Schema } from '@restrike/sdk'
import { z } from 'zod'
import { plainWords } from './plain-words.ts'

/** One value that can be set by itself. Objects with fixed fields are walked into; lists and records are one value. */
export interface Field {
  /** Below the section. */
  readonly path: readonly string[]
  readonly description: string | null
  readonly secret: boolean
  /** Only read when the program starts. */
  readonly atStart: boolean
}

/** Wrappers around a schema, taken off. */
const wrappers = new Set(['optional', 'nullable', 'default', 'prefault', 'catch', 'readonly', 'nonoptional'])

interface Definition {
  readonly type: string
  readonly innerType?: Schema
  readonly in?: Schema
  readonly shape?: Readonly<Record<string, Schema>>
  readonly catchall?: Schema
  readonly element?: Schema
  readonly valueType?: Schema
  readonly options?: readonly Schema[]
}

/** Said of a schema by `describe` and `meta`. */
interface Marks {
  readonly description?: string | undefined
  readonly secret?: unknown
  readonly atStart?: unknown
}

/** The schema inside of defaults and options, with what is said of it on the way. */
export function coreOf(schema: Schema): { core: Schema; definition: Definition; marks: Marks } {
  // `as`: a schema made by zod's usual functions tells its definition; its type has no names for the parts of each kind.
  const definition = (schema as unknown as { def: Definition }).def
  const marks: Marks = z.globalRegistry.get(schema) ?? {}
  const inner = wrappers.has(definition.type) ? definition.innerType : definition.type === 'pipe' ? definition.in : undefined
  if (!inner) return { core: schema, definition, marks }
  const found = coreOf(inner)
  return { ...found, marks: { ...found.marks, ...marks } }
}

export function fieldsOf(section: Schema): Field[] {
  return walk(section, [])
}

function walk(schema: Schema, path: readonly string[]): Field[] {
  const { definition, marks } = coreOf(schema)
  if (definition.shape && (path.length === 0 || Object.keys(definition.shape).length > 0))
    return Object.entries(definition.shape).flatMap(([key, inner]) => walk(inner, [...path, key]))
  return [
    {
      path,
      description: marks.description ?? null,
      secret: marks.secret === true || isSecretName(path.at(-1) ?? ''),
      atStart: marks.atStart === true,
    },
  ]
}

/** A name that promises a secret, whether or not its schema says so. */
export function isSecretName(name: string): boolean {
  return /password|passphrase|secret|token|api-?_?key|licen[cs]e-?_?key|authorization/i.test(name)
}

export interface UnknownKey {
  readonly path: readonly string[]
  readonly known: readonly string[]
}

/** Keys of `value` that the schema has no place for. */
export function unknownKeys(schema: Schema, value: unknown, path: readonly string[]): UnknownKey[] {
  const { definition } = coreOf(schema)
  if (Array.isArray(value)) {
    const { element } = definition
    return element ? value.flatMap((item: unknown, i) => unknownKeys(element, item, [...path, String(i)])) : []
  }
  if (typeof value !== 'object' || value === null) return []
  const { shape, catchall, valueType, options } = definition
  if (options) return unknownInUnion(options, value, path)
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
    const inner = shape ? (Object.hasOwn(shape, key) ? shape[key] : catchall) : valueType
    if (inner) return unknownKeys(inner, item, [...path, key])
    return shape ? [{ path: [...path, key], known: Object.keys(shape) }] : []
  })
}

function unknownInUnion(options: readonly Schema[], value: unknown, path: readonly string[]): UnknownKey[] {
  const fits = options.find((option) => z.safeParse(option, value).success)
  // None fits: that is told as a wrong value.
  return fits ? unknownKeys(fits, value, path) : []
}

export function wrongValues(schema: Schema, value: unknown): Array<{ path: string[]; message: string }> {
  const { error } = z.safeParse(schema, value, { error: plainWords })
  return error ? issuesOf(error).map(({ path, message }) => ({ path: path === '' ? [] : path.split('.'), message })) : []
}
