// What is typed into a field whose value is something else than text: kept letter by letter, until the value is changed from elsewhere.
import { useState } from 'react'

/** `write`: the value as text; `read`: the text as a value, to compare. */
export function useTyped<T>(
  value: T,
  write: (value: T) => string,
  read: (typed: string) => unknown,
): readonly [string, (typed: string) => void] {
  const [typed, setTyped] = useState(() => write(value))
  const isSame = JSON.stringify(read(typed)) === JSON.stringify(value)
  return [isSame ? typed : write(value), setTyped]
}
