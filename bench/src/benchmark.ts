// What a benchmark is to the program that runs it.
import type { Row } from './row.ts'

export interface BenchmarkOptions {
  /** How often figure and baseline are measured, one after the other. */
  readonly rounds: number
  /** Says where the server's time goes; for the benchmarks that have a server under load. */
  readonly profile: boolean
  /** A line about what is going on. */
  readonly say: (text: string) => void
}

export type Benchmark = (options: BenchmarkOptions) => Promise<Row[]>
