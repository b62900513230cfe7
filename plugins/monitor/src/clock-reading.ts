// Reads the three clocks together. A moment lost between two of them would look like a step, so it reads again then.
import { uptime } from 'node:os'
import type { ClockReading } from './clock.ts'

const closeMs = 20
const attempts = 5

/** Null when the machine is too busy to read them close together. */
export function readClocks(): ClockReading | null {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const monotonicMs = performance.now()
    const wallMs = Date.now()
    const uptimeMs = uptime() * 1000
    if (performance.now() - monotonicMs < closeMs) return { wallMs, monotonicMs, uptimeMs }
  }
  return null
}
