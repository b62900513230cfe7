// A value as it will come back from the disk, with what it takes there. Pure.

/** 64 kB, in bytes of UTF-8. */
export const mostBytes = 65_536

export interface JsonValue {
  /** A copy: nobody who holds the one given can change what was kept. */
  readonly value: unknown
  readonly bytes: number
}

export function jsonValue(given: unknown): JsonValue {
  // Its type hides that there is no JSON for `undefined`, which only a caller of this process can give.
  const text = JSON.stringify(given) as string | undefined
  return text === undefined ? { value: null, bytes: 4 } : { value: JSON.parse(text), bytes: Buffer.byteLength(text) }
}
