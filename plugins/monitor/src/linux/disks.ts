// The counters of the disk under a folder, on Linux.
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { DiskReading } from '../machine.ts'
import { readText } from './read-text.ts'

/** What /proc/diskstats calls a sector, whatever the disk's own are. */
const sectorBytes = 512

/** Reads /proc/diskstats; by `major:minor`. Pure. */
export function parseDisks(text: string): ReadonlyMap<string, DiskReading> {
  const found = new Map<string, DiskReading>()
  for (const line of text.split('\n')) {
    const fields = line.trim().split(/\s+/)
    if (fields.length < 14) continue
    const numbers = [fields[5], fields[9]].map(Number)
    const [read = Number.NaN, written = Number.NaN] = numbers
    if (Number.isNaN(read + written)) continue
    const disk = `${fields[0]}:${fields[1]}`
    found.set(disk, { disk, readBytes: read * sectorBytes, writeBytes: written * sectorBytes })
  }
  return found
}

/** As the C library takes a device number apart. Pure. */
export function majorMinor(device: bigint): string {
  const major = ((device >> 8n) & 0xfffn) | ((device >> 32n) & 0xfffff000n)
  const minor = (device & 0xffn) | ((device >> 12n) & 0xffffff00n)
  return `${major}:${minor}`
}

/**
 * What is mounted, by `major:minor`: file systems over several disks (btrfs) have a number of their own, under which no disk is
 * counted. Only what lies on a device is in the answer. Reads /proc/self/mountinfo. Pure.
 */
export function parseMounts(text: string): ReadonlyMap<string, string> {
  const sources = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [front = '', back = ''] = line.split(' - ')
    const number = front.split(' ')[2]
    const source = unescaped(back.split(' ')[1] ?? '')
    if (number && source.startsWith('/dev/') && !sources.has(number)) sources.set(number, source)
  }
  return sources
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
}

export async function readDisks(root: string, devices: readonly bigint[]): Promise<ReadonlyMap<bigint, DiskReading>> {
  const counters = parseDisks((await readText(path.join(root, 'proc/diskstats'))) ?? '')
  const found = new Map<bigint, DiskReading>()
  for (const device of devices) {
    const reading = counters.get(majorMinor(device)) ?? (await underMount(root, device, counters))
    if (reading) found.set(device, reading)
  }
  return found
}

async function underMount(root: string, device: bigint, counters: ReadonlyMap<string, DiskReading>): Promise<DiskReading | undefined> {
  const source = parseMounts((await readText(path.join(root, 'proc/self/mountinfo'))) ?? '').get(majorMinor(device))
  if (source === undefined) return undefined
  const status = await stat(path.join(root, source), { bigint: true }).catch(() => undefined)
  return status && counters.get(majorMinor(status.rdev))
}
