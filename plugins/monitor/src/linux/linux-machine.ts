// The machine by /proc and /sys: no process is started for it, but for the clock, rarely.
import { freemem, totalmem } from 'node:os'
import path from 'node:path'
import type { Machine, QuickReading } from '../machine.ts'
import { readDisks } from './disks.ts'
import { parseMemory } from './memory.ts'
import { Interfaces, parseCounters } from './network.ts'
import { ObsProcesses } from './obs-processes.ts'
import { parseProcessor } from './processor.ts'
import { readText } from './read-text.ts'
import { Temperature } from './temperature.ts'
import { TimeServer } from './time-server.ts'

/** `root` is where /proc, /sys and /run are found. */
export function linuxMachine(root = '/'): Machine {
  const interfaces = new Interfaces(root)
  const processes = new ObsProcesses(root)
  const sensors = new Temperature(root)
  const timeServer = new TimeServer(root)
  const proc = (file: string): Promise<string | null> => readText(path.join(root, 'proc', file))
  return {
    async quick(): Promise<QuickReading> {
      const [stat, meminfo, dev] = await Promise.all([proc('stat'), proc('meminfo'), proc('net/dev')])
      const monotonicMs = performance.now()
      const { all, cores } = parseProcessor(stat ?? '')
      const memory = parseMemory(meminfo ?? '') ?? { totalBytes: totalmem(), availableBytes: freemem() }
      return { cpu: all, cores, memory, network: { monotonicMs, interfaces: await interfaces.read(parseCounters(dev ?? '')) } }
    },
    refresh: () => Promise.resolve(),
    disks: (devices) => readDisks(root, devices),
    temperature: () => sensors.read(),
    obsProcesses: (ports) => processes.read(ports),
    clockSynchronized: (signal) => timeServer.read(signal),
  }
}
