// A number that somebody types, within its limits. Pure.

/** Null for what is no number, or out of the limits. */
export function within(draft: string, min: number, max: number): number | null {
  // A comma is the decimal point of half of the world.
  const value = draft.trim() === '' ? Number.NaN : Number(draft.trim().replace(',', '.'))
  return value >= min && value <= max ? value : null
}
