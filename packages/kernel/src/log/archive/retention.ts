// Which archives are to go: those that are too old, then the oldest until all together are small enough. Pure.
import type { LogArchive } from '../contract.ts'

export interface Retention {
  readonly keepMs: number
  readonly keepBytes: number
}

type Kept = Pick<LogArchive, 'name' | 'to' | 'bytes'>

export function outdated(archives: readonly Kept[], { keepMs, keepBytes }: Retention, nowMs: number): string[] {
  const newestFirst = archives.toSorted((a, b) => (a.to === b.to ? b.name.localeCompare(a.name) : a.to < b.to ? 1 : -1))
  let bytes = 0
  return newestFirst.flatMap((archive) => {
    bytes += archive.bytes
    return bytes > keepBytes || Date.parse(archive.to) < nowMs - keepMs ? [archive.name] : []
  })
}
