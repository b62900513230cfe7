// The rules against the pictures of one moment: (rules, pictures, what was counted, what stands, now) -> found. Pure.
import type { AlarmRule } from './contract.ts'
import { keyOf, type Found } from './found.ts'
import { meet, seenAt, type Pictures, type Seen } from './picture.ts'
import { inWords } from './value-words.ts'

/** Counts of the last minute, by alarm: for `grows`. */
export type Counts = ReadonlyMap<string, readonly Count[]>

interface Count {
  readonly atMs: number
  readonly value: number
}

export interface Look {
  readonly rules: readonly AlarmRule[]
  readonly pictures: Pictures
  readonly counts: Counts
  /** Keys of what is wrong already: it is well again only beyond `clear`. */
  readonly standing: ReadonlySet<string>
  /** Monotonic clock. */
  readonly nowMs: number
}

const growsWithinMs = 60_000
/** A count is remembered this often: a dozen a minute will do. */
const countEveryMs = 5_000

export function lookAt({ rules, pictures, counts, standing, nowMs }: Look): { found: Found[]; counts: Counts } {
  const found: Found[] = []
  const counted = new Map<string, readonly Count[]>()
  for (const rule of rules) {
    if (!pictures.has(rule.of)) continue
    for (const seen of seenAt(pictures.get(rule.of), rule.path)) {
      const about = seen.names.length === 0 ? null : seen.names.join(' / ')
      const key = keyOf(rule.id, about)
      if (rule.when === 'grows' && typeof seen.value === 'number') counted.set(key, remembered(counts.get(key), seen.value, nowMs))
      const value = valueFor(rule, seen, counted.get(key))
      if (isWrong(rule, value, standing.has(key)) && holds(rule, seen, pictures)) found.push(foundBy(rule, value, about, key))
    }
  }
  return { found, counts: counted }
}

/** For `grows` by how much it has grown. */
function valueFor(rule: AlarmRule, { value }: Seen, counts: readonly Count[] | undefined): unknown {
  if (rule.when !== 'grows') return value
  return typeof value === 'number' ? value - (counts?.[0]?.value ?? value) : null
}

/** Oldest first, none older than a minute; a count that went down began anew. */
function remembered(before: readonly Count[] = [], value: number, nowMs: number): readonly Count[] {
  const last = before.at(-1)
  if (last && value < last.value) return [{ atMs: nowMs, value }]
  const recent = before.filter(({ atMs }) => nowMs - atMs <= growsWithinMs)
  const due = last === undefined || recent.length === 0 || nowMs - last.atMs >= countEveryMs
  return due ? [...recent, { atMs: nowMs, value }] : recent
}

function isWrong(rule: AlarmRule, value: unknown, standing: boolean): boolean {
  switch (rule.when) {
    case 'is':
      return value === rule.value
    case 'is-not':
      return value !== rule.value && (rule.value === null || value !== null)
    case 'above':
    case 'grows':
      return isBeyond(value, rule.value, rule.when === 'grows' ? rule.value : clearOf(rule), standing, 1)
    case 'below':
      return isBeyond(value, rule.value, clearOf(rule), standing, -1)
    default:
      return rule.when satisfies never
  }
}

/** `side` -1 turns the world over, so that below is above. */
function isBeyond(value: unknown, limit: AlarmRule['value'], clear: AlarmRule['value'], standing: boolean, side: 1 | -1): boolean {
  if (typeof value !== 'number' || typeof limit !== 'number' || typeof clear !== 'number') return false
  if (side * value > side * limit) return true
  return standing && clear !== limit && side * value >= side * clear
}

/** Where it is well again: as said, or 10 % inside of the limit. */
export function clearOf({ clear, value, when }: AlarmRule): AlarmRule['value'] {
  if (clear !== undefined || typeof value !== 'number') return clear ?? value
  return value + (when === 'below' ? 1 : -1) * Math.abs(value) * 0.1
}

/** The other condition: of the very same entry where both ways lead through the same list, of any entry otherwise. */
function holds({ of, only }: AlarmRule, seen: Seen, pictures: Pictures): boolean {
  if (!only) return true
  const from = only.of ?? of
  if (!pictures.has(from)) return false
  const others = seenAt(pictures.get(from), only.path)
  return others.some((other) => other.value === only.is && (from !== of || meet(seen, other)))
}

function foundBy(rule: AlarmRule, value: unknown, about: string | null, key: string): Found {
  const { id, severity, fix, forMs, clearForMs, path, of } = rule
  const said = inWords(value, path)
  const fill = (text: string) => text.replaceAll(/\{(value|name)\}/g, (_, token: string) => (token === 'value' ? said : (about ?? '')))
  const words = typeof value === 'string' ? value : null
  const plugin = of.split('.')[0] ?? of
  return { key, rule: id, kind: id, about, plugin, severity, text: fill(rule.text), fix: fill(fix), words, forMs, clearForMs }
}
