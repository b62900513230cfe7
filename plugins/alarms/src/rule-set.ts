// The rules that hold, from the built-in ones and those of the configuration; and what is wrong with the latter, in words.
import { builtIn, otherSources } from './built-in.ts'
import type { AlarmRule } from './contract.ts'
import { heardEvent, heardNames } from './heard.ts'
import { nearest } from './nearest.ts'
import { waysThrough, type Reached, type Ways } from './schema-path.ts'

export type ListedRule = AlarmRule & { readonly builtIn: boolean; readonly enabled: boolean }

export interface RuleSet {
  readonly listed: readonly ListedRule[]
  /** Those that are looked at. */
  readonly inForce: readonly AlarmRule[]
  /** Whether a rule, or another source of alarms, is looked at. */
  holds(rule: string): boolean
  readonly problems: readonly string[]
}

export function ruleSet(own: readonly AlarmRule[], disabled: readonly string[]): RuleSet {
  const check = checker()
  const problems: string[] = []
  const sound = new Map<string, AlarmRule>()
  for (const rule of own) {
    const problem = sound.has(rule.id) ? 'another rule before it has the same id' : check(rule)
    if (problem === null) sound.set(rule.id, rule)
    else problems.push(`The rule "${rule.id}" is not looked at: ${problem}.`)
  }
  // Where a rule of one's own is wrong, the built-in one that it was to replace goes on.
  const rules = [...builtIn.filter(({ id }) => !sound.has(id)), ...sound.values()]
  const known = [...rules.map(({ id }) => id), ...otherSources]
  for (const id of disabled) {
    if (known.includes(id) || own.some((rule) => rule.id === id)) continue
    const near = nearest(id, known)
    problems.push(`alarms.disabled names "${id}", which is no rule${near ? `; the nearest is "${near}"` : ''}.`)
  }
  const off = new Set(disabled)
  const listed = rules.map((rule) => ({ ...rule, builtIn: !sound.has(rule.id), enabled: !off.has(rule.id) }))
  const holding = new Set(known.filter((id) => !off.has(id)))
  return { listed, inForce: rules.filter(({ id }) => !off.has(id)), holds: (rule) => holding.has(rule), problems }
}

/** Null: nothing is wrong with it. Each schema is read once. */
function checker(): (rule: AlarmRule) => string | null {
  const ways = new Map<string, Ways>()
  const reach = (of: string, path: string): Reached => {
    const spec = heardEvent(of)
    if (!spec) return { ok: false, problem: `no event "${of}" is heard; ${nearestEvent(of)}` }
    const through = ways.get(of) ?? waysThrough(spec.payload)
    ways.set(of, through)
    const reached = through.reach(path)
    return reached.ok ? reached : { ok: false, problem: `in ${of}, ${reached.problem}` }
  }
  return (rule) => {
    const { id, of, path, only } = rule
    if (otherSources.some((source) => source === id)) return `the name "${id}" is taken`
    const reached = reach(of, path)
    if (!reached.ok) return reached.problem
    const other = only && reach(only.of ?? of, only.path)
    if (other && !other.ok) return other.problem
    return neverTrue(rule, reached) ?? (other && only ? neverIs(only.is, only.path, other) : null)
  }
}

function nearestEvent(of: string): string {
  const near = nearest(of, heardNames)
  return near ? `the nearest is "${near}"` : `there are ${heardNames.join(', ')}`
}

function neverTrue({ when, value, clear, path }: AlarmRule, reached: Reached & { ok: true }): string | null {
  if (when === 'is' || when === 'is-not') return neverIs(value, path, reached)
  if (typeof value !== 'number') return `"${when}" needs a number, and ${JSON.stringify(value)} is none`
  if (!reached.types.has('number') && !reached.types.has('any')) return `"${path}" is no number, so it can never be "${when}"`
  if (clear === undefined || when === 'grows') return null
  const inside = when === 'above' ? clear <= value : clear >= value
  return inside ? null : `"clear" must be ${when === 'above' ? 'at most' : 'at least'} "value"`
}

function neverIs(value: AlarmRule['value'], path: string, { types, values }: Reached & { ok: true }): string | null {
  if (value === null || types.has('any')) return null
  if (!types.has(typeof value))
    return `"${path}" can never be ${JSON.stringify(value)}: it is a ${[...types].filter((type) => type !== 'null').join(' or ')}`
  if (values === null || values.includes(value)) return null
  const near = nearest(String(value), values.map(String)) ?? values[0]
  return `"${path}" can never be ${JSON.stringify(value)}; the nearest is ${JSON.stringify(near)}`
}
