// What another part of the program said when it was asked, or why it said nothing. Plain data.

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  /** `code` as of the error, such as `kernel.unavailable`; `reason` in words, for a sentence. */
  | { readonly ok: false; readonly code: string; readonly reason: string }

export function answered<T>(value: T): Answer<T> {
  return { ok: true, value }
}

export function unanswered(code: string, reason: string): Answer<never> {
  return { ok: false, code, reason }
}

/** Not asked on purpose; `reason` says why. */
export function notAsked(reason: string): Answer<never> {
  return unanswered('not-asked', reason)
}

/** What `take` makes of a value; what was not answered stays so. */
export function mapped<T, U>(answer: Answer<T>, take: (value: T) => U): Answer<U> {
  return answer.ok ? answered(take(answer.value)) : answer
}
