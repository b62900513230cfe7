// What may not be told of a configuration: found by its schema and by its name, masked, and put back where a masked text comes in again.
import type { Schema } from '@restrike/sdk'
import { masked } from './contract.ts'
import { coreOf, isSecretName } from './fields.ts'

type Visit = (value: unknown, path: readonly string[]) => unknown

/** A copy of a value in which each secret is what `visit` makes of it. */
function mapSecrets(schema: Schema | undefined, value: unknown, path: readonly string[], visit: Visit): unknown {
  const found = schema && coreOf(schema)
  const secret = found?.marks.secret === true || isSecretName(path.at(-1) ?? '')
  if (secret && value !== undefined && value !== null && value !== '') return visit(value, path)
  if (Array.isArray(value))
    return value.map((item: unknown, i) => mapSecrets(found?.definition.element, item, [...path, nameOf(item) ?? String(i)], visit))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => {
      const inner = found?.definition.shape?.[key] ?? found?.definition.valueType
      return [key, mapSecrets(inner, item, [...path, key], visit)]
    }),
  )
}

/** An entry of a list is known again by its name or address, wherever it stands. */
function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const { name, url } = item as { name?: unknown; url?: unknown }
  return typeof name === 'string' ? name : typeof url === 'string' ? url : undefined
}

export function withoutSecrets(schema: Schema | undefined, value: unknown, name: string): unknown {
  return mapSecrets(schema, value, [name], () => masked)
}

/** The secrets themselves, for those who must not write them down. */
export function secretsIn(schema: Schema | undefined, value: unknown, name: string): string[] {
  const found: string[] = []
  mapSecrets(schema, value, [name], (secret) => {
    if (typeof secret === 'string') found.push(secret)
    return secret
  })
  return found
}

/** Where a text that was told without its secrets comes back: those of the present value take their places again. */
export function withSecretsOf(schema: Schema | undefined, given: unknown, present: unknown, name: string): unknown {
  const known = new Map<string, unknown>()
  mapSecrets(schema, present, [name], (secret, path) => {
    known.set(path.join('\n'), secret)
    return secret
  })
  return mapSecrets(schema, given, [name], (secret, path) => (secret === masked ? known.get(path.join('\n')) : secret))
}
