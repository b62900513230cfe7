// What Linux tells of one process and of listening sockets, as text taken apart. Pure.
import { bytesOf } from './memory.ts'

/** Ticks of the processor time in /proc: fixed for programs, whatever the kernel's own are. */
const tickMs = 10

export interface ProcessTimes {
  readonly startedAt: string
  readonly cpuMs: number
}

/** /proc/<pid>/stat. The name in parentheses may have spaces and parentheses itself; all else stands behind the last one. */
export function parseTimes(text: string): ProcessTimes | null {
  const fields = text
    .slice(text.lastIndexOf(')') + 1)
    .trim()
    .split(' ')
  const [user, system, startedAt] = [fields[11], fields[12], fields[19]]
  if (user === undefined || system === undefined || startedAt === undefined) return null
  const cpuMs = (Number(user) + Number(system)) * tickMs
  return Number.isNaN(cpuMs) ? null : { startedAt, cpuMs }
}

/** /proc/<pid>/status; null for a process that has ended and is not yet cleared away. */
export function parseRss(text: string): number | null {
  return bytesOf(text, 'VmRSS')
}

/** /proc/net/tcp and tcp6: the sockets (inodes) that listen on these ports, each with its port. */
export function parseListeners(text: string, ports: readonly number[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const line of text.split('\n')) {
    const fields = line.trim().split(/\s+/)
    const [, address, , state] = fields
    const inode = fields[9]
    if (state !== listening || !address || !inode) continue
    const port = Number.parseInt(address.slice(address.lastIndexOf(':') + 1), 16)
    if (ports.includes(port)) found.set(inode, port)
  }
  return found
}

const listening = '0A'

/** The socket that an entry of /proc/<pid>/fd points to. */
export function socketOf(target: string): string | null {
  return /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? null
}
