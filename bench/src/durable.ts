// Events a second onto the disk through the database plugin, against bare node:sqlite doing the same inserts with the same settings.
import type { Benchmark } from './benchmark.ts'
import { startChild } from './processes/child.ts'
import type { Committed, WriteOrder } from './processes/writer.ts'
import { rowOf, type Row } from './row.ts'

const modes = [
  { what: 'one by one', order: { events: 1_500, group: 1, underWay: 1 } },
  { what: 'groups of 100', order: { events: 60_000, group: 100, underWay: 1 } },
  { what: 'groups of 1,000', order: { events: 200_000, group: 1_000, underWay: 16 } },
] as const

export const durable: Benchmark = async ({ rounds, say }) => {
  const rows: Row[] = []
  for (const { what, order } of modes) {
    const figures: Committed[] = []
    const baselines: Committed[] = []
    for (let round = 0; round < rounds; round++) {
      figures.push(await write({ ...order, through: 'plugin' }))
      baselines.push(await write({ ...order, through: 'sqlite' }))
      say(`durable: ${what}: ${Math.round(figures.at(-1)?.perSecond ?? 0)}/s; bare ${Math.round(baselines.at(-1)?.perSecond ?? 0)}/s`)
    }
    const whole = [...figures, ...baselines].every(({ rows: stored }) => stored === order.events)
    const underWay = order.underWay > 1 ? `; ${order.underWay} groups under way at once, the bare one has one` : ''
    const note = `${whole ? 'all rows there' : 'ROWS MISSING'}${underWay}`
    const row = (name: string, unit: string, key: 'perSecond' | 'p99Ms'): Row =>
      rowOf({
        benchmark: 'durable',
        what: `${what}${name}`,
        unit,
        figures: figures.map((each) => each[key]),
        baselines: baselines.map((each) => each[key]),
        ...(key === 'perSecond' ? { targets: [{ of: 'ratio', atLeast: 0.7 }] } : {}),
        ...(key === 'perSecond' ? { holds: whole } : {}),
        note,
      })
    rows.push(row('', 'events/s', 'perSecond'), row(', p99 commit', 'ms', 'p99Ms'))
  }
  return rows
}

/** Each in a fresh process with a fresh file. */
async function write(order: WriteOrder): Promise<Committed> {
  await using writer = startChild<WriteOrder, Committed>('writer.ts')
  return await writer.ask(order)
}
