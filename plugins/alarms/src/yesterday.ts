// What the monitor kept of this time yesterday: a question to it, answered from memory for a minute.
import type { monitor } from '@restrike/monitor/contract'
import type { PluginContext } from '@restrike/sdk'
import type { alarms } from './contract.ts'
import { nothingKnown, type Yesterday } from './trends.ts'

type Context = Pick<PluginContext<typeof alarms, typeof monitor>, 'call'>

const dayMs = 86_400_000
const aroundMs = 5 * 60_000
const keptMs = 60_000

/** Without a monitor, or a history of that time, nothing is known. */
export function yesterdayBy(ctx: Context): () => Promise<Yesterday> {
  let known: { at: number; answer: Promise<Yesterday> } | undefined
  const ask = async (at: number): Promise<Yesterday> => {
    const { series } = await ctx.call('monitor.history', {
      ...{ series: ['memory.rss', 'cpu.loopDelayMs', 'disk.data.free'], resolution: '1min' },
      ...{ from: new Date(at - dayMs - aroundMs).toISOString(), to: new Date(at - dayMs + aroundMs).toISOString() },
    })
    const mean = (name: 'memory.rss' | 'cpu.loopDelayMs' | 'disk.data.free') => meanOf(series[name] ?? [])
    return { memory: mean('memory.rss'), latency: mean('cpu.loopDelayMs'), disk: mean('disk.data.free'), 'slow-queries': null }
  }
  return () => {
    const at = Date.now()
    if (!known || at - known.at > keptMs) known = { at, answer: ask(at).catch(() => nothingKnown) }
    return known.answer
  }
}

function meanOf(values: ReadonlyArray<number | null>): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}
