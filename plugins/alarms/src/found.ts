// What a look finds wrong at one moment. It becomes an alarm when it lasts; that is for the book to say.
import type { AlarmSeverity } from './contract.ts'

export interface Found {
  /** Tells one wrong thing from another, and is the same as long as it is the same thing; also across starts of the program. */
  readonly key: string
  readonly rule: string
  /** Finer than the rule where that says many things: `recorder:not-growing`. Otherwise the rule. */
  readonly kind: string
  readonly about: string | null
  /** Whose picture says so. */
  readonly plugin: string
  readonly severity: AlarmSeverity
  readonly text: string
  readonly fix: string | null
  /** The words that were seen, where they were words: another part that says the same uses them too. */
  readonly words: string | null
  /** Wrong for so long before it is raised, well for so long before it is resolved. */
  readonly forMs: number
  readonly clearForMs: number
}

export function keyOf(kind: string, about: string | null): string {
  return about === null ? kind : `${kind} ${about}`
}

const ranks = { info: 0, warning: 1, critical: 2 } satisfies Record<AlarmSeverity, number>

export function rankOf(severity: AlarmSeverity): number {
  return ranks[severity]
}
