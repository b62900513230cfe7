// What of the last sample goes to `/metrics`, read when it is asked for. The program's own figures are not here: the kernel tells them.
import type { Metrics } from '@restrike/sdk'
import type { MonitorSample } from './contract.ts'
import type { History } from './history/history.ts'
import type { Sampler } from './sampler.ts'

type One<K extends 'disks' | 'network' | 'obs'> = MonitorSample[K][number]
type Read<T> = (from: T) => number | boolean | null

const figures: ReadonlyArray<readonly [string, string, Read<MonitorSample>]> = [
  ['cpu_percent', 'All cores of the machine together', ({ cpu }) => cpu.totalPercent],
  ['memory_available_bytes', 'What programs on the machine can still have', ({ memory }) => memory.systemAvailableBytes],
  ['temperature_celsius', 'The hottest sensor of the processor', ({ temperatureC }) => temperatureC],
  ['clock_stepped_seconds', 'By how much the clock was set since the start, in all', ({ clock }) => clock.steppedMs / 1000],
  ['clock_synchronized', '1 while a time server keeps the clock', ({ clock }) => clock.synchronized],
]
const ofDisk: ReadonlyArray<readonly [string, string, Read<One<'disks'>>]> = [
  ['disk_free_bytes', 'Free where a folder lies', ({ freeBytes }) => freeBytes],
  ['disk_read_bytes_per_second', 'Read from the disk of a folder, by all programs', (disk) => disk.readBytesPerSecond],
  ['disk_write_bytes_per_second', 'Written to the disk of a folder, by all programs', (disk) => disk.writeBytesPerSecond],
]
const ofInterface: ReadonlyArray<readonly [string, string, Read<One<'network'>>]> = [
  ['network_receive_bytes_per_second', 'Received, by interface', (one) => one.receiveBytesPerSecond],
  ['network_send_bytes_per_second', 'Sent, by interface', (one) => one.sendBytesPerSecond],
  ['network_up', '1 while the interface is up', ({ up }) => up],
]
const ofObs: ReadonlyArray<readonly [string, string, Read<One<'obs'>>]> = [
  ['obs_cpu_percent', 'Of the process of OBS; 100 = one core', ({ cpuPercent }) => cpuPercent],
  ['obs_resident_memory_bytes', 'Memory held by the process of OBS', ({ rssBytes }) => rssBytes],
]

export function tellFigures(metrics: Metrics, sampler: Pick<Sampler, 'clock' | 'last'>, history: Pick<History, 'lost' | 'waiting'>): void {
  for (const [name, help, read] of figures) metrics.gauge(name, help, () => (sampler.last ? numberOf(read(sampler.last)) : null))
  for (const [name, help, read] of ofDisk) {
    const all = () => (sampler.last?.disks ?? []).map((one) => [[one.path, one.purpose], numberOf(read(one))] as const)
    metrics.gauge(name, help, all, ['path', 'purpose'])
  }
  for (const [name, help, read] of ofInterface)
    metrics.gauge(name, help, () => (sampler.last?.network ?? []).map((one) => [[one.name], numberOf(read(one))] as const), ['interface'])
  for (const [name, help, read] of ofObs)
    metrics.gauge(name, help, () => (sampler.last?.obs ?? []).map((one) => [[one.connection], numberOf(read(one))] as const), [
      'connection',
    ])
  metrics.total('clock_steps_total', 'How often the clock was set', () => sampler.clock.steps)
  metrics.gauge('history_waiting_rows', 'Rows of the history that are not on the disk yet', () => history.waiting)
  metrics.total('history_lost_rows_total', 'Rows of the history that never got to the disk', () => history.lost)
}

function numberOf(value: number | boolean | null): number | null {
  return value === null ? null : Number(value)
}
