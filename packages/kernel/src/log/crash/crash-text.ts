// What a report of a crash says: when, what ran, what went wrong, and what was logged before. Pure: text from what it is given.
import { inspect } from 'node:util'
import type { LogLine } from '../contract.ts'
import { fullLine } from '../plain-line.ts'
import { cleanLine } from '../secrets/clean-data.ts'
import type { KnownSecrets } from '../secrets/known-secrets.ts'

export interface RunFacts {
  readonly at: Date
  readonly title: string
  /** Such as [['Node', '26.1.0']]. */
  readonly facts: ReadonlyArray<readonly [name: string, value: string]>
}

export interface CrashParts extends RunFacts {
  readonly error: unknown
  readonly context: object
  readonly lines: readonly LogLine[]
  readonly secrets: KnownSecrets
}

export function crashText({ at, title, facts, error, context, lines, secrets }: CrashParts): string {
  const parts = [
    `reStrike VTA: ${title}`,
    section('When and where', [`At: ${at.toISOString()}`, ...facts.map(([name, value]) => `${name}: ${secrets.hide(value)}`)]),
    ...(error === undefined ? [] : [section('Error', errorLines(cleanLine('', { error }, secrets).data?.['error']))]),
    ...(Object.keys(context).length === 0 ? [] : [section('Context', [plain(context, secrets)])]),
    section(`The last ${lines.length} lines of the log`, lines.map(fullLine)),
  ]
  return `${parts.join('\n\n')}\n`
}

function section(title: string, lines: readonly string[]): string {
  return [`== ${title}`, ...lines].join('\n')
}

/** The stack of the error, whatever else it carries, and the same of each cause. It was made plain by cleanLine before. */
function errorLines(cleaned: unknown, title?: string): string[] {
  if (cleaned === undefined) return []
  const lines = title === undefined ? [] : [title]
  if (typeof cleaned !== 'object' || cleaned === null) return [...lines, inspect(cleaned)]
  const {
    stack,
    message: _message,
    type: _type,
    cause,
    errors,
    ...rest
  } = { stack: '', message: '', type: '', cause: undefined, errors: [], ...cleaned }
  if (stack !== '') lines.push(stack)
  if (Object.keys(rest).length > 0) lines.push(inspect(rest, { depth: 8, breakLength: 120 }))
  lines.push(...errorLines(cause, 'Caused by:'))
  return [...lines, ...errors.flatMap((each) => errorLines(each, 'One of:'))]
}

function plain(context: object, secrets: KnownSecrets): string {
  return inspect(cleanLine('', context, secrets).data, { depth: 8, breakLength: 120 })
}
