// What the monitor costs, printed. By hand: `node bench/src/monitor-cost.ts [seconds]`. No test: a busy machine would fail it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Kernel, quietLog } from '@restrike/kernel'
import { databaseHandle } from '@restrike/database/handle'
import { contract, definePlugin } from '@restrike/sdk'
import monitor from '../../plugins/monitor/src/plugin.ts'
import { OwnProcess } from '../../plugins/monitor/src/own-process.ts'
import { Sampler } from '../../plugins/monitor/src/sampler.ts'
import { sqliteDatabase } from '@restrike/testkit'
import { thisMachine } from '../../plugins/monitor/src/this-machine.ts'

const seconds = Number(process.argv[2] ?? 20)
const folder = mkdtempSync(path.join(tmpdir(), 'restrike-cost-'))
const signal = new AbortController().signal

/** Processor time of this process, ms, all threads. */
function used(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function eachOf(what: string, times: number, run: () => Promise<unknown>): Promise<void> {
  await run()
  const took: number[] = []
  const before = used()
  for (let i = 0; i < times; i++) {
    const began = performance.now()
    await run()
    took.push(performance.now() - began)
  }
  const cpuMs = (used() - before) / times
  took.sort((a, b) => a - b)
  const at = (part: number): string => (took[Math.floor(part * (times - 1))] ?? 0).toFixed(2)
  console.log(`${what}: ${cpuMs.toFixed(2)} ms of processor time each; takes ${at(0.5)} ms, p99 ${at(0.99)} ms, at most ${at(1)} ms`)
}

/** Percent of one core over the time. */
async function share(what: string): Promise<number> {
  const before = used()
  const began = performance.now()
  await sleep(seconds * 1000)
  const percent = ((used() - before) * 100) / (performance.now() - began)
  console.log(`${what}: ${percent.toFixed(2)} % of one core over ${seconds} s`)
  return percent
}

const places = [{ path: folder, purpose: 'data' as const }]
const own = new OwnProcess()
const sampler = new Sampler({ machine: await thisMachine(), own, signal, places: () => places, obs: () => new Map() })
await eachOf('a sample', 2_000, () => sampler.look())
await eachOf('a slow look', 200, () => sampler.lookSlowly())
own[Symbol.dispose]()

// In this thread, while the real one has two of its own: what the database costs is in these figures, and not its threads.
const db = sqliteDatabase()
const database = definePlugin({
  contract: contract('database', {}),
  start(ctx) {
    ctx.lend(databaseHandle, db)
    return {}
  },
})
const kernel = new Kernel({ log: quietLog, config: () => ({ folder }) })
await kernel.add(database)
await sleep(1_000)
const without = await share('without the monitor')
await kernel.add(monitor)
await sleep(1_000)
const all = await share('with the monitor')
console.log(`the monitor: ${(all - without).toFixed(2)} % of one core`)

const start = Math.floor(Date.now() / 60_000) * 60_000 - 43_200 * 60_000
await db.write([
  {
    sql: `INSERT OR REPLACE INTO monitor_history (span, at, cpu_total, memory_rss, disk_data_free)
      WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 43199)
      SELECT 60000, CAST(? AS INTEGER) + i * 60000, i % 1000 / 10.0, 100000000 + i * 1000, 500000000000 - i * 7 FROM n`,
    params: [start],
  },
])
const from = new Date(start).toISOString()
const ask = (input: object) => kernel.call('monitor.history', input, { caller: 'cost' })
await eachOf('a month, one series', 20, () => ask({ series: ['cpu.total'], from }))
await eachOf('a month, three series', 20, () => ask({ series: ['cpu.total', 'memory.rss', 'disk.data.free'], from }))
await eachOf('a month by the minute, one series, 43,200 points', 20, () => ask({ series: ['cpu.total'], from, resolution: '1min' }))
await eachOf('the last hour, three series', 50, () => ask({ series: ['cpu.total', 'memory.rss', 'disk.data.free'] }))
await kernel.stop()
rmSync(folder, { recursive: true, force: true })
