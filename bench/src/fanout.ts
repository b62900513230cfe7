// How many overlay and console clients are held at ten updates a second each before the slowest percent of the frames takes twice as long as
// with a few of them; against a bare fan-out of frames of the same bytes. The two searches take turns.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Benchmark } from './benchmark.ts'
import { type ClientSearch, searchClients } from './client-search.ts'
import { openCourt } from './court.ts'
import { frameOrder, tryFanout, tryServer, type Delay, type View } from './fanout-trials.ts'
import { startChild } from './processes/child.ts'
import type { FanoutOrder, FanoutPorts } from './processes/fanout.ts'
import { rowOf } from './row.ts'
import { spreadOf } from './statistics.ts'

const view: View = { name: 'match.state', shows: 'clock' }
const pace = { rate: 10, trialMs: 3_000 }
const few = 50
/** The process that plays the clients has one thread. */
const most = 6_000
/** Below this a doubling is the noise of the machine. */
const leastP99Ms = 2

type Try = (clients: number) => Promise<Delay>

export const fanout: Benchmark = async ({ rounds, say }) => {
  await using folder = await roomyConfig()
  await using court = await openCourt({}, ['--config', folder.config])
  await using bare = startChild<FanoutOrder, FanoutPorts>('fanout.ts')
  const frame = await frameOrder(court, view)
  const ofServer: Try = (clients) => tryServer(court, view, { ...pace, clients })
  const ofBare: Try = (clients) => tryFanout(court, bare, frame, view, { ...pace, clients })
  await ofServer(few)
  await ofBare(few)
  const figures: number[] = []
  const baselines: number[] = []
  const usual: number[] = []
  for (let round = 0; round < rounds; round++) {
    const server = await limitOf(ofServer)
    const least = await limitOf(ofBare)
    for (let going = true; going; ) {
      going = false
      for (const one of [server, least]) going = (await one.step()) || going
    }
    figures.push(server.search.most)
    baselines.push(least.search.most)
    usual.push(server.usualMs)
    say(
      `fanout: ${server.search.most} clients; bare ${least.search.most} (p99 of ${few}: ${server.usualMs.toFixed(1)}; ${least.usualMs.toFixed(1)} ms)`,
    )
  }
  const reached = Math.max(...figures, ...baselines) >= most
  return [
    rowOf({
      benchmark: 'fanout',
      what: 'clients held at 10 updates/s',
      unit: 'clients',
      figures,
      baselines,
      targets: [{ of: 'ratio', atLeast: 0.7 }],
      note: `p99 of ${few}: ${spreadOf(usual).median.toFixed(1)} ms${reached ? `; more than ${most} were not tried` : ''}`,
    }),
  ]
}

interface Limit {
  readonly search: ClientSearch
  readonly usualMs: number
  /** False when the search is over. */
  step(): Promise<boolean>
}

async function limitOf(attempt: Try): Promise<Limit> {
  const { p99: usualMs } = await attempt(few)
  const search = searchClients(few * 4, most)
  return {
    search,
    usualMs,
    async step() {
      const clients = search.next()
      if (clients === undefined) return false
      const { p99, missing, disorder } = await attempt(clients)
      search.record(missing + disorder === 0 && p99 <= 2 * Math.max(usualMs, leastP99Ms))
      return true
    },
  }
}

/** The server's own limit of clients is not what is measured. */
async function roomyConfig() {
  const folder = await mkdtemp(path.join(tmpdir(), 'restrike-fanout-'))
  const config = path.join(folder, 'config.json')
  await writeFile(config, JSON.stringify({ server: { clients: most + few } }))
  return { config, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}
