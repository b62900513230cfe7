// The three resolutions of the history: how long a span of each is, how long it is kept. Pure.
import { Resolution } from '../contract.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

export const resolutions: readonly Resolution[] = Resolution.options

export const spanMs: Readonly<Record<Resolution, number>> = { '1s': second, '10s': 10 * second, '1min': minute }

/** On the disk. */
export const keptMs: Readonly<Record<Resolution, number>> = { '1s': hour, '10s': day, '1min': 31 * day }

/** In memory: what the disk would keep, a day at the most. So much can wait while the database is away. */
export const rememberedRows: Readonly<Record<Resolution, number>> = { '1s': 3_660, '10s': 8_640, '1min': 1_440 }

export function spanOf(at: number, lengthMs: number): number {
  return Math.floor(at / lengthMs) * lengthMs
}
