// Processor time of a process by thread, its memory, and datagrams the system dropped, as Linux tells them; elsewhere nothing is known.
import { readdirSync, readFileSync } from 'node:fs'

export interface ThreadTime {
  readonly name: string
  readonly main: boolean
  /** Seconds. */
  readonly user: number
  readonly system: number
}

/** USER_HZ, which is 100 on every Linux that Node runs on. */
const ticksPerSecond = 100

/** By thread id; empty where the system does not tell. */
export function threadTimes(pid: number): Map<string, ThreadTime> {
  const times = new Map<string, ThreadTime>()
  for (const id of list(`/proc/${pid}/task`)) {
    const stat = read(`/proc/${pid}/task/${id}/stat`)
    // The name stands in parentheses and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
    if (fields.length < 14) continue
    times.set(id, {
      name,
      main: id === String(pid),
      user: Number(fields[11]) / ticksPerSecond,
      system: Number(fields[12]) / ticksPerSecond,
    })
  }
  return times
}

/** What each thread used between two looks, busiest first, in words: microseconds for each of `count`. */
export function usageText(before: ReadonlyMap<string, ThreadTime>, after: ReadonlyMap<string, ThreadTime>, count: number): string {
  const used = [...after].map(([id, time]) => ({
    name: time.main ? 'main' : time.name,
    user: time.user - (before.get(id)?.user ?? 0),
    system: time.system - (before.get(id)?.system ?? 0),
  }))
  const micros = (seconds: number) => ((seconds * 1e6) / count).toFixed(1)
  return used
    .filter(({ user, system }) => user + system > 0.02)
    .toSorted((a, b) => b.user + b.system - a.user - a.system)
    .map(({ name, user, system }) => `${name} ${micros(user)}+${micros(system)}`)
    .join(', ')
}

/** Datagrams dropped at the sockets of this port since they were opened; 0 where the system does not tell. */
export function droppedAt(port: number): number {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  const rows = `${read('/proc/net/udp')}\n${read('/proc/net/udp6')}`.split('\n').map((line) => line.trim().split(/\s+/))
  return rows.filter((fields) => fields[1]?.endsWith(`:${hex}`)).reduce((sum, fields) => sum + Number(fields[12] ?? 0), 0)
}

/** Memory of a process that is in the machine's; NaN where the system does not tell. */
export function residentBytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`))?.[1]) * 1024
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
