// Why something did not come about, in words of the page's language: sentences of the page are built around it.
import { translated } from '../texts/index.ts'

/** `error`: what a call, or anything else, has thrown. */
export function problemOf(error: unknown): string {
  return translated(error instanceof Error ? error.message : String(error))
}
