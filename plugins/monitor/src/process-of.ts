// Which process is the OBS of a connection: the one that listens on its port. Pure.
import type { ProcessReading } from './machine.ts'
import type { AllSeen, ObsSeen } from './obs-seen.ts'

/**
 * One process and one connection on this machine belong together also where ports cannot be seen, or OBS does not listen yet; but who is
 * connected, and not to this process, is connected to another. Of several nobody knows.
 */
export function processOf<P extends Pick<ProcessReading, 'ports'>>(one: ObsSeen, seen: AllSeen, processes: readonly P[]): P | null {
  if (!one.here || one.port === null) return null
  const { port } = one
  const listens = processes.find(({ ports }) => ports?.has(port))
  if (listens) return listens
  const [only, ...others] = processes
  const alone = [...seen.values()].filter(({ here }) => here).length === 1
  return only && others.length === 0 && alone && (only.ports === null || !one.connected) ? only : null
}

/** Ports worth looking for: looking takes time, and is of use only where there is something to choose. */
export function portsToFind(seen: AllSeen): number[] {
  const ports = [...seen.values()].filter(({ here }) => here).map(({ port }) => port)
  return [...new Set(ports)].filter((port) => port !== null)
}
