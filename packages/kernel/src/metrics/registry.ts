// Counters, gauges and histograms of all plugins, and their text for Prometheus. Small on purpose: counting must cost next to nothing, and
// a library for it weighs more than a tenth of the program's start (decision 17).
import type { Counter, Disposer, Histogram, LabelValues, Metrics, Reading } from '@restrike/sdk'

type Kind = 'counter' | 'gauge' | 'histogram'

interface Instrument {
  readonly name: string
  readonly help: string
  readonly kind: Kind
  readonly labels: readonly string[]
  /** Lines without name: suffix, labels, value. */
  samples(): Array<readonly [suffix: string, labels: string, value: number]>
}

export class MetricRegistry {
  readonly #instruments = new Map<string, Instrument>()

  /** Instruments of one owner; `forget` takes them away again. */
  of(owner: string): { readonly metrics: Metrics; readonly forget: Disposer } {
    const names = new Set<string>()
    const add = <T extends Instrument>(made: T): T => {
      const there = this.#instruments.get(made.name)
      // Asked for twice it is the same one. `as`: the same owner gives a name to one kind only.
      if (there?.kind === made.kind) return there as T
      if (there) throw new Error(`The metric ${made.name} is there already, as ${there.kind}`)
      names.add(made.name)
      this.#instruments.set(made.name, made)
      return made
    }
    const full = (name: string) => `restrike_${owner}_${name}`.replaceAll(/[^a-zA-Z0-9_]/g, '_')
    const metrics: Metrics = {
      counter: (name, help, labels = []) => add(counter(full(name), help, labels)),
      total: (name, help, read, labels = []) => void add(reading(full(name), help, 'counter', read, labels)),
      gauge: (name, help, read, labels = []) => void add(reading(full(name), help, 'gauge', read, labels)),
      histogram: (name, help, buckets, labels = []) => add(histogram(full(name), help, buckets, labels)),
    }
    return { metrics, forget: () => names.forEach((name) => this.#instruments.delete(name)) }
  }

  /** The exposition format of Prometheus, version 0.0.4. */
  text(): string {
    return [...this.#instruments.values()]
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .map(exposed)
      .join('')
  }
}

function exposed(instrument: Instrument): string {
  const { name, help, kind } = instrument
  let samples: ReturnType<Instrument['samples']>
  try {
    samples = instrument.samples()
  } catch {
    // What cannot be read is not told, and hides nothing else.
    return ''
  }
  const lines = samples.map(([suffix, labels, value]) => `${name}${suffix}${labels} ${number(value)}\n`)
  return `# HELP ${name} ${help.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}\n# TYPE ${name} ${kind}\n${lines.join('')}`
}

function number(value: number): string {
  return value === Infinity ? '+Inf' : value === -Infinity ? '-Inf' : String(value)
}

function labelText(names: readonly string[], values: LabelValues): string {
  if (names.length === 0) return ''
  const pairs = names.map(
    (name, i) => `${name}="${(values[i] ?? '').replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`,
  )
  return `{${pairs.join(',')}}`
}

const none: LabelValues = []

function counter(name: string, help: string, labels: readonly string[]): Instrument & Counter {
  const counts = new Map<string, number>(labels.length === 0 ? [['', 0]] : [])
  return {
    ...{ name, help, kind: 'counter', labels },
    add(count = 1, values = none) {
      const key = labels.length === 0 ? '' : labelText(labels, values)
      counts.set(key, (counts.get(key) ?? 0) + count)
    },
    samples: () => [...counts].map(([key, count]) => ['', key, count] as const),
  }
}

function reading(name: string, help: string, kind: 'counter' | 'gauge', read: () => Reading, labels: readonly string[]): Instrument {
  return {
    ...{ name, help, kind, labels },
    samples() {
      const found = read()
      const rows = typeof found === 'number' || found === null ? [[none, found] as const] : found
      return rows.flatMap(([values, value]) => (value === null ? [] : [['', labelText(labels, values), value] as const]))
    },
  }
}

/** One set of labels: how many fell into each bucket (the last is beyond all limits), and their sum. */
interface Spread {
  readonly counts: Float64Array
  sum: number
}

function histogram(name: string, help: string, buckets: readonly number[], labels: readonly string[]): Instrument & Histogram {
  const spreads = new Map<string, Spread & { readonly values: LabelValues }>()
  return {
    ...{ name, help, kind: 'histogram', labels },
    observe(value, values = none) {
      const key = values.length === 0 ? '' : values.length === 1 ? (values[0] ?? '') : values.join('\u0000')
      let spread = spreads.get(key)
      if (!spread) spreads.set(key, (spread = { counts: new Float64Array(buckets.length + 1), sum: 0, values: [...values] }))
      let i = 0
      while (i < buckets.length && value > (buckets[i] ?? Infinity)) i++
      spread.counts[i] = (spread.counts[i] ?? 0) + 1
      spread.sum += value
    },
    samples: () => [...spreads.values()].flatMap((spread) => spreadSamples(spread, spread.values, buckets, labels)),
  }
}

function spreadSamples({ counts, sum }: Spread, values: LabelValues, buckets: readonly number[], labels: readonly string[]) {
  const rows: Array<readonly [string, string, number]> = []
  let below = 0
  for (const [i, limit] of [...buckets, Infinity].entries()) {
    below += counts[i] ?? 0
    rows.push(['_bucket', labelText([...labels, 'le'], [...values, number(limit)]), below])
  }
  const own = labelText(labels, values)
  return [...rows, ['_sum', own, sum] as const, ['_count', own, below] as const]
}
