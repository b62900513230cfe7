// What is wrong with a value, in words for somebody who edits a file: zod's own are for programmers. Pure.
import type { z } from 'zod'

/** Undefined: zod's own words, or those that the schema brings, are good enough. */
export function plainWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'it is missing'
        : `it must be ${kinds[issue.expected] ?? issue.expected}, and is ${kindOf(issue.input)}`
    case 'too_small':
      return limited(issue.origin, `at least ${String(issue.minimum)}`)
    case 'too_big':
      return limited(issue.origin, `at most ${String(issue.maximum)}`)
    case 'invalid_value':
      return oneOf(issue.values.map((value) => JSON.stringify(value) ?? String(value)))
    default:
      return undefined
  }
}

const kinds: Readonly<Record<string, string>> = {
  number: 'a number',
  int: 'a whole number',
  string: 'a text in quotes',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'a group in { }',
  record: 'a group in { }',
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'number') return Number.isInteger(value) ? 'a number' : 'a number with a fraction'
  return { string: 'a text', boolean: 'true or false', object: 'a group' }[typeof value as string] ?? typeof value
}

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? `it must be ${values.join()}` : `it must be one of ${values.join(', ')}`
}

function limited(origin: string, limit: string): string {
  if (origin === 'string') return `it must have ${limit} characters`
  return origin === 'array' || origin === 'set' ? `it must have ${limit} entries` : `it must be ${limit}`
}
