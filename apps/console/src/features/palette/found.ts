// What a few letters find: pages and orders from here, matches and athletes from the archive's answer. Pure.
import type { MatchAthlete, MatchSummary } from '@restrike/match/contract'
import type { KeyAction } from '../../keys/key-table.ts'

export type Found =
  | { readonly kind: 'page' | 'order'; readonly id: string; readonly words: string; readonly action: KeyAction }
  | { readonly kind: 'match'; readonly id: string; readonly match: MatchSummary }
  | { readonly kind: 'athlete'; readonly id: string; readonly name: string; readonly country: string | null }

export interface Named {
  readonly action: KeyAction
  readonly words: string
}

const mostMatches = 6
const mostAthletes = 5

/** Those whose name begins like what was typed stand before those that have it somewhere; else in their own order. */
export function foundHere(kind: 'page' | 'order', named: readonly Named[], query: string): readonly Found[] {
  const words = wordsOf(query)
  const hits = named.filter(({ words: name }) => words.every((word) => startsWord(plain(name), word)))
  const first = words[0] ?? ''
  const ranked = [
    ...hits.filter(({ words: name }) => plain(name).startsWith(first)),
    ...hits.filter(({ words: name }) => !plain(name).startsWith(first)),
  ]
  return ranked.map(({ action, words: name }) => ({ kind, id: `${kind} ${action}`, action, words: name }))
}

export function foundMatches(matches: readonly MatchSummary[]): readonly Found[] {
  return matches.slice(0, mostMatches).map((match) => ({ kind: 'match', id: `match ${match.id}`, match }))
}

/** Each once, those whose own name or country has all the words. Nobody without a word typed. */
export function foundAthletes(matches: readonly MatchSummary[], query: string): readonly Found[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  const found = new Map<string, Found>()
  for (const athlete of matches.flatMap(({ blue, red }) => [blue, red])) {
    const { longName, shortName, country } = athlete
    const name = longName ?? shortName
    if (name === null || name === '' || !words.every((word) => startsWord(described(athlete), word))) continue
    const id = `athlete ${plain(name)} ${country ?? ''}`
    if (!found.has(id)) found.set(id, { kind: 'athlete', id, name, country })
  }
  return [...found.values()].slice(0, mostAthletes)
}

function described({ longName, shortName, country }: MatchAthlete): string {
  return plain([longName, shortName, country].join(' '))
}

function wordsOf(query: string): readonly string[] {
  return plain(query).split(/\s+/).filter(Boolean)
}

/** Without regard to case and accents. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC').toLowerCase()
}

/** At the beginning of a word; Korean and the like have it anywhere. */
function startsWord(text: string, word: string): boolean {
  return (
    text.startsWith(word) ||
    text.split(/[^\p{L}\p{N}]+/u).some((one) => one.startsWith(word)) ||
    (!/[\p{Script=Latin}\p{N}]/u.test(word) && text.includes(word))
  )
}
