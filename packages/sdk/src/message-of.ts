// What a caught value says, for a sentence around it. Apart from the rest, so that threads get it without zod.

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
