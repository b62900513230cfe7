// From the sending of a datagram to the frame that shows it at fifty clients, against a bare fan-out of frames of the same bytes.
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Benchmark, BenchmarkOptions } from './benchmark.ts'
import { type Court, openCourt } from './court.ts'
import { frameOrder, tryFanout, tryServer, type Delay, type View } from './fanout-trials.ts'
import { startChild } from './processes/child.ts'
import type { FanoutOrder, FanoutPorts } from './processes/fanout.ts'
import { profileText, profilingEnv } from './profile.ts'
import { rowOf, type Row } from './row.ts'
import { startSilence } from './silence.ts'

const rates = [100, 1_000] as const
const trialMs = 3_000

const views: readonly View[] = [
  { name: 'match.state', shows: 'clock' },
  { name: 'match.event', shows: 'number' },
]

export const latency: Benchmark = async (options) => {
  await using court = await openCourt()
  await using fanout = startChild<FanoutOrder, FanoutPorts>('fanout.ts')
  const rows: Row[] = []
  for (const view of views) {
    const order = await frameOrder(court, view)
    for (const rate of rates) {
      const figures: Delay[] = []
      const baselines: Delay[] = []
      // Once before it counts, so that both have compiled what they run.
      await tryServer(court, view, { rate, trialMs })
      await tryFanout(court, fanout, order, view, { rate, trialMs })
      for (let round = 0; round < options.rounds; round++) {
        figures.push(await tryServer(court, view, { rate, trialMs }))
        baselines.push(await tryFanout(court, fanout, order, view, { rate, trialMs }))
        options.say(`latency: ${view.name} at ${rate}/s: ${delayText(figures.at(-1))}; bare ${delayText(baselines.at(-1))}`)
      }
      rows.push(...rowsOf(view, rate, figures, baselines))
    }
  }
  rows.push(...(await silentObs(court, options)))
  if (options.profile) await profile(options)
  return rows
}

/**
 * The same with an OBS configured that takes the connection and never says a word, against the server without one: what hangs there
 * must not be felt here.
 */
async function silentObs(plain: Court, options: BenchmarkOptions): Promise<Row[]> {
  const view = views[0]
  const rate = 1_000
  if (!view) return []
  await using silent = await startSilence()
  await using court = await openCourt({}, ['--config', silent.config])
  const figures: Delay[] = []
  const baselines: Delay[] = []
  await tryServer(court, view, { rate, trialMs })
  for (let round = 0; round < options.rounds; round++) {
    figures.push(await tryServer(court, view, { rate, trialMs }))
    baselines.push(await tryServer(plain, view, { rate, trialMs }))
    options.say(`latency: with a silent OBS: ${delayText(figures.at(-1))}; without ${delayText(baselines.at(-1))}`)
  }
  const missing = figures.reduce((sum, delay) => sum + delay.missing + delay.disorder, 0)
  return (['p50', 'p99'] as const).map((key) =>
    rowOf({
      benchmark: 'latency',
      what: `${view.name} at ${rate}/s, ${key}, a silent OBS configured`,
      unit: 'ms',
      figures: figures.map((delay) => delay[key]),
      baselines: baselines.map((delay) => delay[key]),
      targets: [{ of: 'ratio', atMost: key === 'p50' ? 1.1 : 1.25 }],
      holds: missing === 0,
      note: 'the same server without it',
    }),
  )
}

function rowsOf({ name, shows }: View, rate: number, figures: readonly Delay[], baselines: readonly Delay[]): Row[] {
  const missing = figures.reduce((sum, delay) => sum + delay.missing + delay.disorder, 0)
  const note = `${missing === 0 ? 'all shown' : `${missing} NOT SHOWN OR OUT OF ORDER`}; ${shows === 'clock' ? 'bare fan-out' : 'bare fan-out, which commits nothing'}`
  const row = (key: 'p50' | 'p99', atMost: number): Row =>
    rowOf({
      benchmark: 'latency',
      what: `${name} at ${rate}/s, ${key}`,
      unit: 'ms',
      figures: figures.map((delay) => delay[key]),
      baselines: baselines.map((delay) => delay[key]),
      targets: [
        // An event is told after its commit, which the fan-out does not have: its ratio is shown, not judged.
        ...(shows === 'clock' ? [{ of: 'ratio', atMost } as const] : []),
        ...(key === 'p99' ? [{ of: 'figure', atMost: 50 } as const] : []),
      ],
      ...(missing === 0 ? {} : { holds: false }),
      note,
    })
  return [row('p50', 1.5), row('p99', 2)]
}

async function profile({ say }: BenchmarkOptions): Promise<void> {
  const folder = path.join(tmpdir(), `restrike-profile-${process.pid}`)
  await using court = await openCourt(profilingEnv(folder))
  for (const view of views)
    say(`latency: profiling ${view.name} at 1000/s: ${delayText(await tryServer(court, view, { rate: 1_000, trialMs }))}`)
  await court.server.stop()
  say(profileText(folder))
}

function delayText(delay: Delay | undefined): string {
  return delay ? `p50 ${delay.p50.toFixed(2)} p99 ${delay.p99.toFixed(2)} ms, ${delay.missing} missing [${delay.usage}]` : ''
}
