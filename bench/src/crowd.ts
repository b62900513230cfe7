// A hall full: 50 consoles and 150 overlays on one server for ten minutes while matches are played at twenty times their speed, and some of
// those pages in a real browser. Nothing may be missed, nobody lost, and neither server nor pages may grow.
import { setTimeout as sleep } from 'node:timers/promises'
import { play } from '@restrike/player'
import { simulateDay } from '@restrike/pss/scenarios'
import { findChromium, startServer } from '@restrike/testkit'
import type { Benchmark } from './benchmark.ts'
import { openPages, type PageMemory } from './open-pages.ts'
import { type Child, startChild } from './processes/child.ts'
import type { CrowdOrder, CrowdSeen } from './processes/crowd.ts'
import { residentBytes } from './processor-time.ts'
import { rowOf, type Row } from './row.ts'
import { percentile } from './statistics.ts'

const hall = { t: 'open', consoles: 50, overlays: 150 } as const
const speed = 20
const minutes = 10
/** Caches fill and code is compiled before this is over. */
const settledAfter = 2
const addresses = ['/', '/overlay/scoreboard', '/overlay/corner', '/overlay/winner', '/overlay/round', '/overlay/review']
const matches = 80

interface Minute {
  readonly seen: CrowdSeen
  readonly serverBytes: number
  readonly pages: readonly PageMemory[]
}

export const crowd: Benchmark = async ({ say }) => {
  await using server = await startServer()
  await using clients: Child<CrowdOrder, CrowdSeen> = startChild('crowd.ts')
  await clients.ask({ ...hall, url: server.wsUrl })
  const chromium = findChromium()
  if (chromium === undefined) say('crowd: the memory of pages is NOT MEASURED: Chromium is not installed')
  await using pages = chromium === undefined ? undefined : await openPages(chromium, server.url, addresses)
  const over = new AbortController()
  const [court] = simulateDay({ seed: 7, matches })
  const playing = play(court?.entries() ?? [], { host: '127.0.0.1', port: server.udp, speed, signal: over.signal })
  const measured: Minute[] = []
  for (let minute = 0; minute < minutes; minute++) {
    await sleep(60_000)
    const one: Minute = {
      seen: await clients.ask({ t: 'look' }),
      serverBytes: residentBytes(server.pid),
      pages: (await pages?.look()) ?? [],
    }
    measured.push(one)
    say(`crowd: minute ${minute + 1}: ${minuteText(one)}`)
  }
  over.abort()
  say(`crowd: ${await playing} datagrams sent`)
  return rowsOf(measured)
}

function rowsOf(all: readonly Minute[]): Row[] {
  const settled = all.slice(settledAfter)
  const [first, last] = [settled[0], settled.at(-1)]
  if (!first || !last) return []
  const p99 = (minute: Minute) => percentile(minute.seen.delays, 0.99)
  const { holes, lost } = last.seen
  const megabytes = (bytes: number) => bytes / 1e6
  const growth = (what: string, of: (minute: Minute) => number) =>
    rowOf({
      benchmark: 'crowd',
      what,
      unit: 'MB',
      figures: [megabytes(of(last))],
      baselines: [megabytes(of(first))],
      targets: [{ of: 'ratio', atMost: 1.1 }],
      note: `minute ${all.length} against minute ${settledAfter + 1}`,
    })
  return [
    rowOf({
      benchmark: 'crowd',
      what: `state at ${hall.consoles} consoles + ${hall.overlays} overlays, ${speed}x, p99`,
      unit: 'ms',
      figures: settled.map(p99),
      targets: [{ of: 'figure', atMost: 50 }],
      holds: holes === 0 && lost === 0,
      note: `${holes} events missed, ${lost} connections lost, ${Math.round(last.seen.frames / all.length / 60)} frames/s`,
    }),
    growth('memory of the server', (minute) => minute.serverBytes),
    ...last.pages.map((_page, i) =>
      growth(`heap of ${addresses[i] === '/' ? 'the console' : addresses[i]}`, (minute) => minute.pages[i]?.heapBytes ?? Number.NaN),
    ),
  ]
}

function minuteText({ seen, serverBytes, pages }: Minute): string {
  const heaps = pages.map(({ address, heapBytes, nodes }) => `${address} ${(heapBytes / 1e6).toFixed(1)} MB ${nodes} nodes`)
  const delay = (share: number) => percentile(seen.delays, share)
  return [
    `${seen.delays.length} states p50 ${delay(0.5)} p99 ${delay(0.99)} max ${delay(1)} ms`,
    `server ${(serverBytes / 1e6).toFixed(0)} MB`,
    ...heaps,
  ].join('; ')
}
