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
      return `it must ${amount(issue.origin)} at least ${String(issue.minimum)}${unit(issue.origin)}`
    case 'too_big':
      return `it must ${amount(issue.origin)} at most ${String(issue.maximum)}${unit(issue.origin)}`
    case 'invalid_value':
      return `it must be ${issue.values.map((value) => JSON.stringify(value) ?? String(value)).join(' or ')}`
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

function amount(origin: string): string {
  return origin === 'string' || origin === 'array' || origin === 'set' ? 'have' : 'be'
}

function unit(origin: string): string {
  return origin === 'string' ? ' characters' : origin === 'array' || origin === 'set' ? ' entries' : ''
}
