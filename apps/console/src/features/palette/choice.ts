// Which result is chosen: it stays while results come behind it, and is the first one where it is gone. Pure.

export function chosenIndex(ids: readonly string[], wanted: string | null): number {
  const index = wanted === null ? 0 : ids.indexOf(wanted)
  return index >= 0 ? index : 0
}

/** Around at both ends. */
export function moved(ids: readonly string[], wanted: string | null, by: number): string | null {
  if (ids.length === 0) return null
  const index = (chosenIndex(ids, wanted) + by + ids.length) % ids.length
  return ids[index] ?? null
}
