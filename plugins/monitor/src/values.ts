// Sums of values some of which are not known. Pure: what is not known is left out, and of nothing known nothing is known.

export type Value = number | null

export function sum(values: readonly Value[]): Value {
  const numbers = known(values)
  return numbers.length === 0 ? null : numbers.reduce((total, value) => total + value, 0)
}

export function mean(values: readonly Value[]): Value {
  const total = sum(values)
  return total === null ? null : total / known(values).length
}

export function highest(values: readonly Value[]): Value {
  const numbers = known(values)
  return numbers.length === 0 ? null : numbers.reduce((most, value) => Math.max(most, value))
}

export function lowest(values: readonly Value[]): Value {
  const numbers = known(values)
  return numbers.length === 0 ? null : numbers.reduce((least, value) => Math.min(least, value))
}

function known(values: readonly Value[]): number[] {
  return values.filter((value) => value !== null)
}
