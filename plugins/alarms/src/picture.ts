// A way into the picture of an event: `disks.*.freeBytes` -> each value with the entry that it is of. Pure.

/** The last payload of each retained event, by the event's name. */
export type Pictures = ReadonlyMap<string, unknown>

export interface Seen {
  /** Null: not known, or not there. */
  readonly value: unknown
  /** The names of the entries on the way, outermost first. */
  readonly names: readonly string[]
  /** Which entry of which list: `disks` -> `0`. */
  readonly places: ReadonlyMap<string, string>
}

/** More entries than this are looked at by no rule: a picture that grows without end must not take the program with it. */
const mostEntries = 200

export function seenAt(picture: unknown, path: string): Seen[] {
  let seen: Seen[] = [{ value: picture, names: [], places: new Map() }]
  const walked: string[] = []
  for (const step of path.split('.')) {
    const list = walked.join('.')
    seen = step === '*' ? seen.flatMap((one) => entriesOf(one, list)).slice(0, mostEntries) : seen.map((one) => into(one, step))
    walked.push(step)
  }
  return seen
}

/** Both are of the same entry, of each list that both go through. */
export function meet(a: Seen, b: Seen): boolean {
  return [...a.places].every(([list, place]) => (b.places.get(list) ?? place) === place)
}

function into(seen: Seen, step: string): Seen {
  return { ...seen, value: fieldOf(seen.value, step) }
}

function entriesOf({ value, names, places }: Seen, list: string): Seen[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).map(([place, entry]: [string, unknown]) => ({
    value: entry,
    names: [...names, nameOf(entry) ?? (Array.isArray(value) ? String(Number(place) + 1) : place)],
    places: new Map([...places, [list, place]]),
  }))
}

function nameOf(entry: unknown): string | undefined {
  const names = ['name', 'connection', 'path'].map((key) => fieldOf(entry, key))
  return names.find((name) => typeof name === 'string')
}

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null
  // An object has any field or none; what comes out is unknown either way.
  return (value as Record<string, unknown>)[key] ?? null
}
