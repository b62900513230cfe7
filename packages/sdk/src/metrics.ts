// What a plugin counts and measures, by kind. The kernel keeps the numbers and writes them down for Prometheus.

/** Values of the labels, in the order in which their names were given. */
export type LabelValues = readonly string[]

export interface Counter {
  add(count?: number, labels?: LabelValues): void
}

export interface Histogram {
  /** In the unit of the name. */
  observe(value: number, labels?: LabelValues): void
}

/** What a gauge reads: one number, null where it is not known, or one for each set of labels. */
export type Reading = number | null | ReadonlyArray<readonly [LabelValues, number | null]>

/**
 * Names are without the prefix, which is `restrike_<plugin>_`, and with the unit: `commit_seconds`, `datagrams_total`. The same name twice
 * is the same instrument.
 */
export interface Metrics {
  counter(name: string, help: string, labels?: readonly string[]): Counter
  /** A total that is counted elsewhere: read when it is asked for. */
  total(name: string, help: string, read: () => Reading, labels?: readonly string[]): void
  /** Read when it is asked for; the function must be quick and must not throw. */
  gauge(name: string, help: string, read: () => Reading, labels?: readonly string[]): void
  /** `buckets`: upper limits, ascending. */
  histogram(name: string, help: string, buckets: readonly number[], labels?: readonly string[]): Histogram
}

/** The same function, each call of it observed in seconds. */
export function timed<A extends readonly unknown[], R>(histogram: Histogram, run: (...given: A) => R): (...given: A) => R {
  return (...given) => {
    const began = performance.now()
    const result = run(...given)
    histogram.observe((performance.now() - began) / 1000)
    return result
  }
}

/** Limits for what takes from some microseconds to seconds; in seconds. */
export const secondsBuckets = [
  0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
] as const
