// The highest rate of datagrams without any loss, through the whole server, against a process that only receives and counts.
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startServer } from '@restrike/testkit'
import type { Benchmark, BenchmarkOptions } from './benchmark.ts'
import { type Bench, type IngestTrial, type Sender, tryBare, tryServer } from './ingest-trials.ts'
import { openStored } from './journal-rows.ts'
import type { BareCount } from './processes/bare-receiver.ts'
import { type Child, startChild } from './processes/child.ts'
import type { SendOrder, Sent } from './processes/sender.ts'
import type { Followed, SubscriberOrder } from './processes/subscriber.ts'
import { profileText, profilingEnv } from './profile.ts'
import { type RateSearch, searchRate } from './rate-search.ts'
import { rowOf } from './row.ts'

const startRate = 20_000
const bareStartRate = 60_000

export const ingest: Benchmark = async (options) => {
  const figures: number[] = []
  const baselines: number[] = []
  const notes = new Set<string>()
  let usage = ''
  let complete = true
  await using sender = startChild<SendOrder, Sent>('sender.ts')
  for (let round = 0; round < options.rounds; round++) {
    await using bare = startChild<object, BareCount>('bare-receiver.ts')
    const found = await withServer({}, async (bench) => {
      const result = await searchBoth(sender, bench, bare, options, round)
      const { datagrams, lastDatagram, events, lastEvent } = bench.stored
      complete &&= datagrams() === lastDatagram() && events() === lastEvent()
      return result
    })
    figures.push(found.server.highest)
    baselines.push(found.bare.highest)
    if (found.bare.senderLimited) notes.add('the bare receiver is faster than the sender')
    if (found.server.senderLimited) notes.add('the server is faster than the sender')
    usage = `us a datagram, user+system: server ${found.serverUsage}; bare ${found.bareUsage}`
  }
  if (options.profile) await profileAt(sender, Math.min(...figures) * 0.9, options)
  const note = [...notes, complete ? 'rows counted: none missing' : 'ROWS MISSING', usage].join('; ')
  const what = 'datagrams without loss'
  return [
    rowOf({ benchmark: 'ingest', what, unit: '/s', figures, baselines, targets: [{ of: 'ratio', atLeast: 0.6 }], holds: complete, note }),
  ]
}

async function searchBoth(sender: Sender, bench: Bench, bare: Child<object, BareCount>, { say }: BenchmarkOptions, round: number) {
  const found = { server: searchRate(startRate), bare: searchRate(bareStartRate), serverUsage: '', bareUsage: '' }
  // Once before it counts: code is compiled, files are made.
  if (round === 0) await tryServer(sender, bench, 5_000)
  const step = async (name: string, search: RateSearch, run: (rate: number) => Promise<IngestTrial>): Promise<string | undefined> => {
    const rate = search.next()
    if (rate === undefined) return undefined
    const trial = await run(rate)
    search.record(trial)
    say(`ingest: ${name} ${trial.passed ? 'held' : 'failed'}: ${trial.words} [${trial.usage}]`)
    return trial.passed ? trial.usage : ''
  }
  for (let going = true; going; ) {
    const serverUsage = await step('server', found.server, (rate) => tryServer(sender, bench, rate))
    const bareUsage = await step('bare', found.bare, (rate) => tryBare(sender, bare, rate))
    found.serverUsage = serverUsage || found.serverUsage
    found.bareUsage = bareUsage || found.bareUsage
    going = serverUsage !== undefined || bareUsage !== undefined
  }
  return found
}

async function profileAt(sender: Sender, rate: number, { say }: BenchmarkOptions): Promise<void> {
  const folder = path.join(tmpdir(), `restrike-profile-${process.pid}`)
  await withServer(profilingEnv(folder), async (bench) => {
    for (let i = 0; i < 3; i++) say(`ingest: profiling: ${(await tryServer(sender, bench, rate)).words}`)
    await bench.server.stop()
  })
  say(profileText(folder))
}

async function withServer<T>(env: Record<string, string>, run: (bench: Bench) => Promise<T>): Promise<T> {
  await using server = await startServer({ env })
  await using subscriber = startChild<SubscriberOrder, Followed>('subscriber.ts')
  await subscriber.ask({ wsUrl: server.wsUrl })
  using stored = openStored(server.data)
  return await run({ server, stored, subscriber })
}
