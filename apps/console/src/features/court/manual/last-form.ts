// The match entered last, kept by the browser: the next form begins with it.
import type { MatchForm } from './match-form.ts'

const storageKey = 'restrike.manual-match'
const kept = ['number', 'category', 'weight', 'division', 'rounds', 'roundTime'] as const

/** Empty where there is none, or it cannot be read. */
export function readLastForm(storage: Pick<Storage, 'getItem'>): Partial<MatchForm> {
  try {
    const value: unknown = JSON.parse(storage.getItem(storageKey) ?? 'null')
    if (typeof value !== 'object' || value === null) return {}
    const known = Object.entries(value).filter(([field, text]) => kept.some((one) => one === field) && typeof text === 'string')
    return Object.fromEntries(known)
  } catch {
    return {}
  }
}

export function keepLastForm(storage: Pick<Storage, 'setItem'>, form: MatchForm): void {
  try {
    storage.setItem(storageKey, JSON.stringify(Object.fromEntries(kept.map((field) => [field, form[field]]))))
  } catch {
    // A browser that keeps nothing begins with an empty form.
  }
}
