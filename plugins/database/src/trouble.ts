// Tells a disk that cannot be written from a statement that is wrong, and says it in an operator's words. Pure.

/** Why nothing can be written at the moment; it says nothing about the statements. */
export interface Trouble {
  readonly kind: 'full' | 'locked' | 'io' | 'read-only' | 'damaged' | 'memory'
  /** SQLite's own words. */
  readonly detail: string
}

/** SQLite's primary result codes, https://sqlite.org/rescode.html */
const kinds: Readonly<Record<number, Trouble['kind']>> = {
  5: 'locked', // BUSY
  6: 'locked', // LOCKED
  7: 'memory', // NOMEM
  8: 'read-only', // READONLY
  10: 'io', // IOERR
  11: 'damaged', // CORRUPT
  13: 'full', // FULL
  14: 'io', // CANTOPEN: a file beside the database cannot be made
  15: 'locked', // PROTOCOL: the locks of the write-ahead log did not come free
  26: 'damaged', // NOTADB
}

/** The trouble with the disk that `error` tells of; undefined where the statement itself is at fault. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined
  const kind = kinds[error.errcode & 0xff]
  return kind && { kind, detail: error.message }
}

/** What is wrong and what to do; `freeBytes` is what the disk has left, null if unknown. */
export function inWords(trouble: Trouble, file: string, freeBytes: number | null): { reason: string; fix: string } {
  switch (trouble.kind) {
    case 'full': {
      const free = freeBytes === null ? '' : `: ${Math.floor(freeBytes / 1_000_000)} MB free`
      return { reason: `The disk is full${free} where ${file} lies`, fix: 'Free space on that disk; it goes on by itself.' }
    }
    case 'locked':
      return { reason: `Another program holds ${file} locked`, fix: 'Close the program that has the file open; it goes on by itself.' }
    case 'io':
      return {
        reason: `The disk does not take what is written to ${file} (${trouble.detail})`,
        fix: 'Check the disk and its cable; it goes on by itself.',
      }
    case 'read-only':
      return { reason: `${file} is write-protected`, fix: 'Give the program the right to write to the file and its folder.' }
    case 'damaged':
      return {
        reason: `${file} is damaged (${trouble.detail})`,
        fix: 'Do not close the program before the match is over; then move the file away and restore the last backup.',
      }
    case 'memory':
      return { reason: `There is not enough memory to write to ${file}`, fix: 'Close other programs; it goes on by itself.' }
    default:
      return trouble.kind satisfies never
  }
}
