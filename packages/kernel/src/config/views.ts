// The configuration as it is told: each value with its source, its words, and what changing it does. Secrets stay untold.
import { setImmediate } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { issuesOf, type Schema } from '@restrike/sdk'
import { z } from 'zod'
import type { Config } from './config.ts'
import type { ConfigEffect, ConfigSectionView, ConfigValue } from './contract.ts'
import { at, masking, valueAt, wholeOf } from './diff.ts'
import { fieldsOf, type Field } from './fields.ts'

/** Which fields of a section are taken live, told by the running plugin. */
export type Accepted = (section: string) => ReadonlySet<string>

/** Who changed a value last. */
export type LastChange = (key: string) => ConfigValue['changed']

interface Told {
  readonly accepted: Accepted
  readonly lastChange: LastChange
}

export function sectionViews(config: Config, { accepted, lastChange }: Told, only: string | undefined): ConfigSectionView[] {
  return [...config.schemas]
    .filter(([name]) => only === undefined || name === only)
    .map(([name, schema]) => {
      const section = { name, schema, runs: wholeOf(schema, config.section(name)), next: wholeOf(schema, config.nextSection(name)) }
      const live = accepted(name)
      const values = fieldsOf(schema).map((field) => {
        const view = valueView(config, section, field, live)
        const changed = lastChange(view.key)
        return { ...view, ...(changed && { changed }) }
      })
      return { name, schema: jsonSchema(schema), values }
    })
}

/** One section of the configuration, with its defaults. */
interface Section {
  readonly name: string
  readonly schema: Schema
  readonly runs: unknown
  /** From the next start on. */
  readonly next: unknown
}

/** What is set, as it is told: in the file, for the next start, or in use. A way that is no field of its own has a value as well. */
export function setValue(config: Config, key: string): unknown {
  const [section = '', ...path] = key.split('.')
  const schema = config.schemas.get(section)
  const inFile = at(config.written[section], path)
  const overridden = config.override(section, path[0] ?? '') !== undefined
  const value = overridden && inFile !== undefined ? inFile : schema && valueAt(schema, config.nextSection(section), path)
  // As it has gone over the wire: what is undefined is not there.
  return JSON.parse(JSON.stringify(masking(section, path, value, config.schemas) ?? null))
}

function valueView(config: Config, { name: section, schema, ...whole }: Section, field: Field, live: ReadonlySet<string>): ConfigValue {
  const { path, description, secret, atStart } = field
  const [runs, next] = [at(whole.runs, path), at(whole.next, path)]
  const inFile = at(config.written[section], path)
  const override = config.override(section, path[0] ?? '')
  const hide = (value: unknown) => masking(section, path, value, config.schemas) ?? null
  return {
    key: [section, ...path].join('.'),
    value: hide(runs),
    ...(!isDeepStrictEqual(runs, next) && { waiting: hide(next) }),
    default: defaultOf(schema, path),
    source: override?.source ?? (inFile === undefined ? 'default' : 'file'),
    ...(override && inFile !== undefined ? { inFile: hide(inFile) } : {}),
    description,
    effect: effectOf(path, atStart, live),
    secret,
  }
}

export function effectOf(path: readonly string[], atStart: boolean, live: ReadonlySet<string>): ConfigEffect {
  return atStart ? 'program' : live.has(path[0] ?? '') ? 'live' : 'plugin'
}

/** Null where there is none. */
function defaultOf(schema: Schema, path: readonly string[]): unknown {
  const parsed = z.safeParse(schema, {})
  if (parsed.success) return at(parsed.data, path) ?? null
  // One field without a default hides the others: try with something in its place.
  const missing = new Set(issuesOf(parsed.error).map((issue) => issue.path))
  const filled = z.safeParse(schema, Object.fromEntries([...missing].map((key) => [key, 'x'])))
  return filled.success && !missing.has(path.join('.')) ? (at(filled.data, path) ?? null) : null
}

function jsonSchema(schema: Schema): Record<string, unknown> {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
}

/** The JSON Schema of the whole file, for editors. A section a turn: all at once would keep the thread from reading datagrams. */
export async function fileSchema(schemas: Config['schemas']): Promise<string> {
  const properties: Record<string, unknown> = {}
  for (const [name, schema] of schemas) {
    properties[name] = closed(jsonSchema(schema))
    await setImmediate()
  }
  const whole = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'reStrike VTA configuration',
    type: 'object',
    properties: { $schema: { type: 'string' }, ...properties },
    additionalProperties: false,
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

/** Sections refuse keys they do not know, and so should the editor. */
function closed({ $schema: _schema, ...section }: Record<string, unknown>): Record<string, unknown> {
  return section['type'] === 'object' && section['additionalProperties'] === undefined
    ? { ...section, additionalProperties: false }
    : section
}
