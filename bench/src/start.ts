// From starting the program to the first datagram handled and to the console served, against Node doing nothing.
import { spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { get } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { freeTcpPort, freeUdpPort, startServer } from '@restrike/testkit'
import type { Benchmark } from './benchmark.ts'
import { rowOf, type Row } from './row.ts'

interface Started {
  /** Ms from the start of the process, by wall clock. */
  readonly handledMs: number
  readonly servedMs: number
  /** HTTP status of `/`; 200 once the console is built. */
  readonly status: number
}

/** Starting is short: more rounds than the others cost little. */
const roundsFactor = 4

export const start: Benchmark = async ({ rounds, say }) => {
  const fresh: Started[] = []
  const known: Started[] = []
  const baselines: number[] = []
  const data = await mkdtemp(path.join(tmpdir(), 'restrike-'))
  try {
    // Once before it counts: the cache of compiled code is filled, the known folder becomes known.
    const first = await startOnce(data)
    await startNothing()
    say(
      `start: the very first one took ${Math.round(first.handledMs)} ms to the first datagram, ${Math.round(first.servedMs)} ms to the console`,
    )
    for (let round = 0; round < rounds * roundsFactor; round++) {
      known.push(await startOnce(data))
      baselines.push(await startNothing())
      fresh.push(await startOnce())
    }
  } finally {
    await rm(data, { recursive: true, force: true })
  }
  return [...rowsOf('known data folder', known, baselines), ...rowsOf('new data folder', fresh, baselines)]
}

function rowsOf(folder: string, started: readonly Started[], baselines: readonly number[]): Row[] {
  const statuses = [...new Set(started.map(({ status }) => status))]
  const served = statuses.every((status) => status === 200)
  const row = (what: string, key: 'handledMs' | 'servedMs', atMost: number) => ({
    benchmark: 'start',
    what: `${folder}: to ${what}`,
    unit: 'ms',
    figures: started.map((each) => each[key]),
    baselines,
    targets: [{ of: 'ratio', atMost }] as const,
  })
  return [
    rowOf(row('the first datagram handled', 'handledMs', 6)),
    rowOf({
      ...row('the console served', 'servedMs', 10),
      holds: served,
      note: served ? '' : `the console is not built: / answers ${statuses.join(', ')}`,
    }),
  ]
}

/** In a new folder unless one is given. */
async function startOnce(data?: string): Promise<Started> {
  const [udp, http] = await Promise.all([freeUdpPort(), freeTcpPort()])
  const began = Date.now()
  const stop = new AbortController()
  const sending = sendUntil(udp, stop.signal)
  const serving = untilServed(http, began)
  const folder = data === undefined ? {} : { data }
  try {
    await using server = await startServer({ ...folder, args: ['--udp', String(udp), '--http', String(http)] })
    const { servedMs, status } = await serving
    const handledMs = (await firstDatagram(server.data, began)) - began
    await server.stop()
    return { handledMs, servedMs, status }
  } finally {
    stop.abort()
    await sending
  }
}

async function startNothing(): Promise<number> {
  const began = performance.now()
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit')
  return performance.now() - began
}

/** A datagram about every millisecond; until somebody listens they go nowhere. */
async function sendUntil(port: number, signal: AbortSignal): Promise<void> {
  const socket = createSocket('udp4')
  for (let i = 0; !signal.aborted; i++) {
    socket.send(`clk;01:${String(59 - (i % 60)).padStart(2, '0')}`, port, '127.0.0.1')
    await sleep(1)
  }
  socket.close()
}

async function untilServed(port: number, began: number): Promise<{ servedMs: number; status: number }> {
  for (;;) {
    const status = await statusOf(port)
    if (status !== undefined) return { servedMs: Date.now() - began, status }
    if (Date.now() - began > 20_000) throw new Error(`Nothing was served on port ${port} within 20 s`)
    await sleep(2)
  }
}

function statusOf(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/', agent: false, headers: { accept: 'text/html' } }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode))
    })
    request.once('error', () => resolve(undefined))
  })
}

/** Wall time at which the first datagram was received that was then decoded and put on the disk. */
async function firstDatagram(data: string, after: number): Promise<number> {
  using db = new DatabaseSync(path.join(data, 'restrike.db'), { readOnly: true, timeout: 5_000 })
  for (let i = 0; i < 500; i++, await sleep(10)) {
    const at = db.prepare('SELECT min(at) AS at FROM datagrams WHERE at >= ?').get(after)?.['at']
    if (typeof at === 'number') return at
  }
  throw new Error('No datagram was stored within 5 s')
}
