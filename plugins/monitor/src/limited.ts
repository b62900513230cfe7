// Asking what may hang: a network disk that went away, a sensor, a program. Says null instead of waiting, and never asks twice at a time,
// because each question that hangs keeps one of the few threads that all files of this program go through.
import { within } from './within.ts'

export type Limited<A extends readonly unknown[], T> = (...given: A) => Promise<T | null>

/** Null when the answer takes longer than `limitMs`, when the last question is still open, and when it fails. */
export function limited<A extends readonly unknown[], T>(limitMs: number, ask: (...given: A) => Promise<T>): Limited<A, T> {
  let open = false
  const asked = async (given: A): Promise<T | null> => {
    open = true
    try {
      return await ask(...given)
    } catch {
      return null
    } finally {
      open = false
    }
  }
  return (...given) => (open ? Promise.resolve(null) : within(limitMs, asked(given)))
}
