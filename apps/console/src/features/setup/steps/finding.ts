// What one step of the checklist finds in the pictures that the server tells. Pure.

export type Finding =
  /** Seen to be so, in words. */
  | { readonly kind: 'proved'; readonly words: string }
  /** To be done; the words say what is seen so far. */
  | { readonly kind: 'open'; readonly words: string }
  | { readonly kind: 'wrong'; readonly problem: string; readonly fix: string | null }
  /** Not told yet. */
  | { readonly kind: 'unknown' }

export const unknown: Finding = { kind: 'unknown' }
export const proved = (words: string): Finding => ({ kind: 'proved', words })
export const open = (words: string): Finding => ({ kind: 'open', words })
export const wrong = (problem: string, fix: string | null): Finding => ({ kind: 'wrong', problem, fix })
