// What differs between two configurations, value by value. Pure.
import { isDeepStrictEqual } from 'node:util'
import type { Schema } from '@restrike/sdk'
import { z } from 'zod'
import { masked, type ConfigDifference } from './contract.ts'
import type { Schemas } from './check.ts'
import { fieldsOf } from './fields.ts'
import { withoutSecrets } from './secrets.ts'
import type { Sections } from './text.ts'

/** The value at a way into a section; undefined where there is none. */
export function at(value: unknown, path: readonly string[]): unknown {
  let here = value
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Record<string, unknown>)[step]
  }
  return here
}

/** The value of a field, its default where the section does not say it. */
export function valueAt(schema: Schema, section: unknown, path: readonly string[]): unknown {
  return at(wholeOf(schema, section), path)
}

/** A section with its defaults; as it is where it does not fit. */
export function wholeOf(schema: Schema, section: unknown): unknown {
  const parsed = z.safeParse(schema, section)
  return parsed.success ? parsed.data : section
}

export interface Difference {
  readonly section: string
  readonly path: readonly string[]
  readonly from: unknown
  readonly to: unknown
}

/** Unmasked: for the program itself. */
export function differences(from: Sections, to: Sections, schemas: Schemas): Difference[] {
  return [...schemas].flatMap(([section, schema]) =>
    fieldsOf(schema).flatMap(({ path }) => {
      const [before, after] = [at(from[section], path), at(to[section], path)]
      return isDeepStrictEqual(before, after) ? [] : [{ section, path, from: before, to: after }]
    }),
  )
}

/** As told to anybody. A secret that changed is told as changed, no more. */
export function told(found: readonly Difference[], schemas: Schemas): ConfigDifference[] {
  return found.map(({ section, path, from, to }) => {
    const key = [section, ...path].join('.')
    const [before, after] = [masking(section, path, from, schemas), masking(section, path, to, schemas)]
    return { key, ...(before === undefined ? {} : { from: before }), ...(after === undefined ? {} : { to: after }) }
  })
}

/** The value of one field with its secrets masked. */
export function masking(section: string, path: readonly string[], value: unknown, schemas: Schemas): unknown {
  if (value === undefined) return undefined
  const whole = path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value)
  const hidden = at(withoutSecrets(schemas.get(section), whole, section), path)
  return hidden === undefined ? masked : hidden
}
