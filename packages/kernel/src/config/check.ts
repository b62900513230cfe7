// Whether a configuration fits its contracts, and what is wrong with it in words. Pure but for the library it loads for the nearest name.
import type { AnyContract, Schema } from '@restrike/sdk'
import type { ConfigProblem } from './contract.ts'
import { unknownKeys, wrongValues } from './fields.ts'
import { lineOf, readText, type Sections } from './text.ts'

/** The schema of each section, by its name in the file. */
export type Schemas = ReadonlyMap<string, Schema>

export function schemasOf(contracts: readonly AnyContract[]): Schemas {
  return new Map(contracts.flatMap(({ name, configSection, config }) => (config ? [[configSection ?? name, config] as const] : [])))
}

/** What flags, environment and the program itself give to a section: a text need not say it. */
export type Given = (section: string) => Readonly<Record<string, unknown>>

export type Checked =
  | { readonly ok: true; readonly sections: Sections }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }

/** Reads and checks a text as a whole: either all of it is good, or none is used. */
export async function checkText(text: string, schemas: Schemas, given: Given = () => ({})): Promise<Checked> {
  const read = await readText(text)
  if (!read.ok) return { ok: false, problems: [{ key: '', message: read.message, line: read.line }] }
  const found = await problemsOf(read.sections, schemas, given)
  if (found.length === 0) return { ok: true, sections: read.sections }
  return { ok: false, problems: await Promise.all(found.map((one) => located(text, one))) }
}

/** All that is wrong, without lines. */
async function problemsOf(sections: Sections, schemas: Schemas, given: Given): Promise<ConfigProblem[]> {
  const problems: ConfigProblem[] = []
  for (const [name, value] of Object.entries(sections)) {
    const schema = schemas.get(name)
    if (schema) problems.push(...(await sectionProblems(name, schema, value, given(name))))
    else problems.push(problem([name], `there is no section "${name}"${await nearest(name, [...schemas.keys()])}`))
  }
  return problems
}

async function sectionProblems(name: string, schema: Schema, value: unknown, given: object): Promise<ConfigProblem[]> {
  const unknown = unknownKeys(schema, value, [name])
  const words = await Promise.all(
    unknown.map(async ({ path, known }) =>
      problem(path, `there is no "${path.at(-1)}" in ${path.slice(0, -1).join('.')}${await nearest(path.at(-1) ?? '', known)}`),
    ),
  )
  return [...words, ...wrongValues(schema, filled(value, given)).map(({ path, message }) => problem([name, ...path], message))]
}

/** Where the text says something itself, that is what is checked. */
function filled(value: unknown, given: object): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...given, ...value } : value
}

async function nearest(name: string, known: readonly string[]): Promise<string> {
  const { closestMatch } = await import('leven')
  const lower = new Map(known.map((key) => [key.toLowerCase(), key]))
  const found = closestMatch(name.toLowerCase(), [...lower.keys()], { maxDistance: Math.max(2, Math.floor(name.length / 2)) })
  const meant = found === undefined ? undefined : lower.get(found)
  return meant === undefined ? `; it knows: ${known.join(', ')}` : `: did you mean "${meant}"?`
}

function problem(path: readonly string[], message: string): ConfigProblem {
  return { key: path.join('.'), message, line: null }
}

async function located(text: string, found: ConfigProblem): Promise<ConfigProblem> {
  return { ...found, line: await lineOf(text, found.key.split('.')) }
}

/** One problem as a person reads it. */
export function inWords({ key, message, line }: ConfigProblem): string {
  if (key === '') return message
  return `${key}: ${message}${line === null ? '' : ` (line ${line})`}`
}
