// A small seeded source of randomness (mulberry32), so that a scenario is the same on every machine. Not for secrets.

export interface Random {
  /** Uniform in [0, 1). */
  next(): number
  /** Whole number, both ends included. */
  int(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly [T, ...T[]]): T
  /** One of the values, each as likely as its weight says. */
  weighted<T>(table: readonly [readonly [T, number], ...ReadonlyArray<readonly [T, number]>]): T
}

/** The same seed gives the same sequence for ever; any number is a seed, its lower 32 bits count. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    weighted: (table) => {
      let left = next() * table.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of table) {
        left -= weight
        if (left < 0) return value
      }
      return table[0][0]
    },
  }
}

/** A seed for part number `index` of a larger thing, so that parts do not depend on how much of the others was drawn. */
export function deriveSeed(seed: number, index: number): number {
  return Math.floor(createRandom(seed ^ Math.imul(index + 1, 0x9e3779b1)).next() * 4294967296)
}
