// The text of a file in the making, up to a limit: more than that no client takes in one answer.
import { Buffer } from 'node:buffer'

export interface ExportText {
  /** Throws what `tooLarge` makes as soon as the text would grow beyond the limit. */
  add(part: string): void
  whole(): string
}

export function exportText(limitBytes: number, tooLarge: () => Error): ExportText {
  const parts: string[] = []
  let bytes = 0
  return {
    add: (part) => {
      bytes += Buffer.byteLength(part)
      if (bytes > limitBytes) throw tooLarge()
      parts.push(part)
    },
    whole: () => parts.join(''),
  }
}
