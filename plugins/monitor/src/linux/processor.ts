// Reads /proc/stat: how busy each core was. Pure.
import type { Busy } from '../machine.ts'

export interface Processor {
  readonly all: Busy | null
  readonly cores: ReadonlyMap<string, Busy>
}

/** Cores that are switched off have no line. */
export function parseProcessor(text: string): Processor {
  let all: Busy | null = null
  const cores = new Map<string, Busy>()
  for (const line of text.split('\n')) {
    if (!line.startsWith('cpu')) break
    const [name = '', ...fields] = line.trim().split(/\s+/)
    const times = busyOf(fields.map(Number))
    if (name === 'cpu') all = times
    else if (times) cores.set(name, times)
  }
  return { all, cores }
}

/** user nice system idle iowait irq softirq steal; the guests' time behind them is in `user` and `nice` already. */
function busyOf(times: readonly number[]): Busy | null {
  const known = times.slice(0, 8)
  if (known.length < 4 || known.some(Number.isNaN)) return null
  const total = known.reduce((sum, time) => sum + time, 0)
  // Waiting for a disk is idle: the core could do something else. Time that another guest of the host took (steal) could not be used.
  return { busy: total - (known[3] ?? 0) - (known[4] ?? 0), total }
}
