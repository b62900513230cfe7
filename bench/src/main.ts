// `npm run bench -- [NAME…] [--rounds N] [--profile]`: runs the benchmarks, prints one table, writes results/latest.json.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Benchmark } from './benchmark.ts'
import { describeMachine, machineText } from './machine.ts'
import type { Row } from './row.ts'
import { tableOf } from './table.ts'

const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  decode: async () => (await import('./decode.ts')).decode,
  ingest: async () => (await import('./ingest.ts')).ingest,
  latency: async () => (await import('./latency.ts')).latency,
  burst: async () => (await import('./burst.ts')).burst,
  challenge: async () => (await import('./challenge.ts')).challenge,
  replay: async () => (await import('./replay.ts')).replay,
  fanout: async () => (await import('./fanout.ts')).fanout,
  crowd: async () => (await import('./crowd.ts')).crowd,
  page: async () => (await import('./page.ts')).page,
  durable: async () => (await import('./durable.ts')).durable,
  start: async () => (await import('./start.ts')).start,
}

const results = path.resolve(import.meta.dirname, '../results')

interface Options {
  readonly names: readonly string[]
  readonly rounds: number
  readonly profile: boolean
}

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string', default: '3' }, profile: { type: 'boolean', default: false } },
  })
  const unknown = positionals.find((name) => !Object.hasOwn(benchmarks, name))
  if (unknown !== undefined) throw new Error(`There is no benchmark "${unknown}". What there is: ${Object.keys(benchmarks).join(', ')}`)
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds must be a whole number from 1 on, not "${values.rounds}"`)
  return { names: positionals.length > 0 ? positionals : Object.keys(benchmarks), rounds, profile: values.profile }
}

async function measure({ names, rounds, profile }: Options): Promise<{ rows: Row[]; failures: string[] }> {
  const rows: Row[] = []
  const failures: string[] = []
  for (const name of names) {
    try {
      const benchmark = await benchmarks[name]?.()
      const say = (text: string) => void process.stderr.write(`${text}\n`)
      rows.push(...((await benchmark?.({ rounds, profile, say })) ?? []))
    } catch (error) {
      // One that fails must not take the figures of the others with it.
      failures.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    }
  }
  return { rows, failures }
}

async function run(options: Options): Promise<void> {
  const before = describeMachine()
  process.stdout.write(`${machineText(before)}\n`)
  const { rows, failures } = await measure(options)
  const after = describeMachine()
  const loads = `load before ${before.load.join(' ')}, after ${after.load.join(' ')}`
  process.stdout.write(`\n${tableOf(rows)}\n\n${loads}; ${options.rounds} rounds, medians\n`)
  for (const failure of failures) process.stdout.write(`FAILED ${failure}\n`)
  mkdirSync(results, { recursive: true })
  writeFileSync(
    path.join(results, 'latest.json'),
    `${JSON.stringify({ before, after, rounds: options.rounds, rows, failures }, null, 2)}\n`,
  )
  if (failures.length > 0) process.exitCode = 1
}

await run(readOptions())
