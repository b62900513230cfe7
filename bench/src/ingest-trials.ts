// One trial of a rate: at the real server with one subscriber, and at a process that only receives and counts.
import { setTimeout as sleep } from 'node:timers/promises'
import type { ServerProcess } from '@restrike/testkit'
import { now } from './clock.ts'
import type { StoredRows } from './journal-rows.ts'
import type { BareCount } from './processes/bare-receiver.ts'
import type { Child } from './processes/child.ts'
import type { SendOrder, Sent } from './processes/sender.ts'
import type { Followed, SubscriberOrder } from './processes/subscriber.ts'
import { droppedAt, threadTimes, usageText } from './processor-time.ts'
import type { Trial } from './rate-search.ts'
import { udpFigures } from './udp-figures.ts'

export type Sender = Child<SendOrder, Sent>

export interface IngestTrial extends Trial {
  readonly words: string
  /** Processor time a datagram by thread, microseconds user + system. */
  readonly usage: string
}

const trialMs = 2_000
/** What is behind by more than this when the sender ends has piled up: the rate was too high. */
const settleMs = 400
const giveUpMs = 20_000

export interface Bench {
  readonly server: ServerProcess
  readonly stored: StoredRows
  readonly subscriber: Child<SubscriberOrder, Followed>
}

export async function tryServer(sender: Sender, { server, stored, subscriber }: Bench, wanted: number): Promise<IngestTrial> {
  const before = await udpFigures(server)
  const [rowsBefore, droppedBefore, threads] = [stored.lastDatagram(), droppedAt(server.udp), threadTimes(server.pid)]
  const { sent, rate, endedAt } = await send(sender, server.udp, wanted)
  const behind = async () => {
    const { datagrams, journal } = await udpFigures(server)
    const dropped = droppedAt(server.udp) - droppedBefore
    const followed = await subscriber.ask({})
    const over = datagrams - before.datagrams + dropped >= sent && journal.waiting === 0
    return over && followed.lastSeq === stored.lastEvent()
      ? { datagrams: datagrams - before.datagrams, lost: journal.lost, followed }
      : undefined
  }
  const settled = await untilOver(behind)
  const lateMs = now() - endedAt
  const usage = usageText(threads, threadTimes(server.pid), sent)
  const rows = stored.lastDatagram() - rowsBefore
  const dropped = droppedAt(server.udp) - droppedBefore
  const whole = settled?.datagrams === sent && rows === sent && dropped === 0 && settled.lost === 0 && settled.followed.disorder === 0
  const words = `${figures(wanted, rate)} sent ${sent}, received ${settled?.datagrams ?? '?'}, stored ${rows}, dropped ${dropped}, settled in ${Math.round(lateMs)} ms`
  return { passed: whole && lateMs <= settleMs, rate, words, usage }
}

export async function tryBare(sender: Sender, bare: Child<object, BareCount>, wanted: number): Promise<IngestTrial> {
  const { port, datagrams: before } = await bare.ask({})
  const [droppedBefore, threads] = [droppedAt(port), threadTimes(bare.pid)]
  const { sent, rate, endedAt } = await send(sender, port, wanted)
  const received = await untilOver(async () => {
    const { datagrams } = await bare.ask({})
    return datagrams - before + droppedAt(port) - droppedBefore >= sent ? datagrams - before : undefined
  })
  const lateMs = now() - endedAt
  const usage = usageText(threads, threadTimes(bare.pid), sent)
  const words = `${figures(wanted, rate)} sent ${sent}, received ${received ?? '?'}, settled in ${Math.round(lateMs)} ms`
  return { passed: received === sent && lateMs <= settleMs, rate, words, usage }
}

async function send(sender: Sender, port: number, rate: number): Promise<{ sent: number; rate: number; endedAt: number }> {
  const count = Math.round((rate * trialMs) / 1000)
  const { firstAt, lastAt } = await sender.ask({ port, kind: 'matches', count, rate })
  return { sent: count, rate: (count * 1000) / (lastAt - firstAt), endedAt: lastAt }
}

async function untilOver<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
  for (const end = now() + giveUpMs; now() < end; await sleep(20)) {
    const answer = await ask()
    if (answer !== undefined) return answer
  }
  return undefined
}

function figures(wanted: number, rate: number): string {
  return `wanted ${Math.round(wanted)}/s, reached ${Math.round(rate)}/s:`
}
