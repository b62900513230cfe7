// From the sending of a challenge to the request for the replay buffer that arrives at OBS: with matches loaded and recorded and a
// thousand datagrams a second, against a process that has nothing else to do. OBS is a fake one, so that it is not OBS that is measured.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startServer, until, type ServerProcess } from '@restrike/testkit'
import { z } from 'zod'
import type { Benchmark } from './benchmark.ts'
import { askingMatches, beginOfAsking, requestText, textsOf } from './load/traffic.ts'
import { type Child, startChild } from './processes/child.ts'
import type { FakeObsOrder, FakeObsSeen } from './processes/fake-obs.ts'
import type { SendOrder, Sent } from './processes/sender.ts'
import { rowOf, type Row } from './row.ts'
import { percentile } from './statistics.ts'

const rate = 1_000
/** As far apart in the idle process as under load. */
const requestRate = 1_000 / 300
/** So long a recording takes to begin and to end: with a match every two seconds nearly always one of both is under way. */
const recordingMs = 700
/** What was set off has come to its end. */
const settleMs = 500

interface Hall extends AsyncDisposable {
  readonly server: ServerProcess
  readonly obs: Child<FakeObsOrder, FakeObsSeen>
  readonly sender: Child<SendOrder, Sent>
}

/** The two are measured in turn, some matches each, so that what else goes on on the machine disturbs both alike. */
const matchesOfTurn = 5

interface Reaction {
  /** From each challenge to its request, ms; NaN where nothing was asked of OBS. */
  readonly delays: readonly number[]
  readonly recordings: number
}

export const challenge: Benchmark = async ({ rounds, say }) => {
  await using busy = await openHall(true)
  await using idle = await openHall(false)
  const figures: Reaction[] = []
  const baselines: Reaction[] = []
  // Once before it counts, so that both have compiled what they run.
  await tryInTurn(busy, idle)
  for (let round = 0; round < rounds; round++) {
    const [figure, baseline] = await tryInTurn(busy, idle)
    figures.push(figure)
    baselines.push(baseline)
    say(`challenge: under load ${reactionText(figure)}; idle ${reactionText(baseline)}`)
  }
  return rowsOf(figures, baselines)
}

async function tryInTurn(busy: Hall, idle: Hall): Promise<[Reaction, Reaction]> {
  const figures: Reaction[] = []
  const baselines: Reaction[] = []
  for (let match = 0; match < askingMatches; match += matchesOfTurn) {
    figures.push(await tryBusy(busy, match))
    baselines.push(await tryIdle(idle, match))
  }
  return [together(figures), together(baselines)]
}

function together(reactions: readonly Reaction[]): Reaction {
  return { delays: reactions.flatMap(({ delays }) => delays), recordings: reactions.reduce((sum, { recordings }) => sum + recordings, 0) }
}

async function openHall(records: boolean): Promise<Hall> {
  const obs = startChild<FakeObsOrder, FakeObsSeen>('fake-obs.ts')
  const sender = startChild<SendOrder, Sent>('sender.ts')
  const { url } = await obs.ask({ t: 'open', recordingMs })
  const folder = await mkdtemp(path.join(tmpdir(), 'restrike-challenge-'))
  const config = path.join(folder, 'config.json')
  await writeFile(config, JSON.stringify({ obs: { connections: [{ name: 'main', url, role: 'record' }] }, recorder: { enabled: records } }))
  const server = await startServer({ args: ['--config', config] })
  await untilBuffering(server)
  return {
    ...{ server, obs, sender },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await obs[Symbol.asyncDispose]()
      await sender[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const Status = z.object({ connections: z.array(z.object({ replayBuffer: z.object({ active: z.boolean() }).nullable() })) })

async function untilBuffering(server: ServerProcess): Promise<void> {
  const isActive = async () => {
    const { connections } = Status.parse(await server.call('obs.status'))
    return connections.every(({ replayBuffer }) => replayBuffer?.active === true) || undefined
  }
  await until('the replay buffer of the fake OBS', isActive, 10_000)
}

async function tryBusy({ server, obs, sender }: Hall, match: number): Promise<Reaction> {
  const texts = textsOf('asking')
  const [from, count] = [match, matchesOfTurn].map((matches) => (matches * texts.length) / askingMatches) as [number, number]
  const before = await obs.ask({ t: 'seen' })
  const { times } = await sender.ask({ port: server.udp, kind: 'asking', from, count, rate })
  await sleep(settleMs)
  const sent = times.filter((_time, index) => requestText.test(texts[from + index] ?? ''))
  return reactionOf(sent, await obs.ask({ t: 'seen' }), before)
}

/** The same matches and requests, without the hits between them. */
async function tryIdle({ server, obs, sender }: Hall, match: number): Promise<Reaction> {
  const ofMatch = textsOf('asking-only').length / askingMatches
  const before = await obs.ask({ t: 'seen' })
  const sent: number[] = []
  for (let from = match * ofMatch; from < (match + matchesOfTurn) * ofMatch; from += ofMatch) {
    const order = { port: server.udp, kind: 'asking-only' } as const
    await sender.ask({ ...order, from, count: beginOfAsking, rate })
    await sleep(settleMs)
    const { times } = await sender.ask({ ...order, from: from + beginOfAsking, count: ofMatch - beginOfAsking, rate: requestRate })
    sent.push(...times)
  }
  await sleep(settleMs)
  return reactionOf(Float64Array.from(sent), await obs.ask({ t: 'seen' }), before)
}

/** Each request to OBS belongs to the last challenge sent before it. */
function reactionOf(sent: Float64Array, { saves, recordings }: FakeObsSeen, before: FakeObsSeen): Reaction {
  const delays = [...sent].map((at, i) => (saves.find((save) => save >= at && save < (sent[i + 1] ?? Infinity)) ?? Number.NaN) - at)
  return { delays, recordings: recordings - before.recordings }
}

function known({ delays }: Reaction): number[] {
  return delays.filter((delay) => !Number.isNaN(delay))
}

function rowsOf(figures: readonly Reaction[], baselines: readonly Reaction[]): Row[] {
  const missing = [...figures, ...baselines].reduce((sum, reaction) => sum + reaction.delays.length - known(reaction).length, 0)
  const recordings = Math.min(...figures.map((reaction) => reaction.recordings))
  const note = `${missing === 0 ? 'each was asked for' : `${missing} NOT ASKED FOR`}; ${recordings} recordings begun meanwhile; the same in an idle process`
  const row = (key: string, share: number, targets: Row['targets'] = []): Row =>
    rowOf({
      benchmark: 'challenge',
      what: `sent → OBS asked to save, ${key}, at ${rate}/s`,
      unit: 'ms',
      figures: figures.map((reaction) => percentile(known(reaction), share)),
      baselines: baselines.map((reaction) => percentile(known(reaction), share)),
      targets,
      // Without recordings begun there was no recording work.
      holds: missing === 0 && recordings > 0,
      note,
    })
  return [row('p50', 0.5), row('p99', 0.99, [{ of: 'ratio', atMost: 2 }])]
}

function reactionText(reaction: Reaction): string {
  const delays = known(reaction)
  const [p50, p99] = [0.5, 0.99].map((share) => percentile(delays, share).toFixed(2))
  const { length } = reaction.delays
  return `p50 ${p50} p99 ${p99} ms of ${length}, ${length - delays.length} missing, ${reaction.recordings} recordings begun`
}
