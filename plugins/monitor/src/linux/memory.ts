// Reads /proc/meminfo. Pure.
import type { MemoryReading } from '../machine.ts'

/** Null where Linux is too old to tell what is available. */
export function parseMemory(text: string): MemoryReading | null {
  const totalBytes = bytesOf(text, 'MemTotal')
  const availableBytes = bytesOf(text, 'MemAvailable')
  return totalBytes === null || availableBytes === null ? null : { totalBytes, availableBytes }
}

/** One line of `Name:   123 kB`, as /proc/meminfo and /proc/<pid>/status have it. */
export function bytesOf(text: string, name: string): number | null {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)
  return found ? Number(found[1]) * 1024 : null
}
