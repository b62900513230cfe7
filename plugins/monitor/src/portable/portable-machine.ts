// The machine on Windows and macOS: cores and memory by the runtime, the rest by systeminformation, which starts programs and is therefore
// loaded late and asked in the slow interval only. Between two of its answers the counters of the network stand still.
import { cpus, freemem, platform, totalmem } from 'node:os'
import type SystemInformation from 'systeminformation'
import type { Systeminformation } from 'systeminformation'
import { highest } from '../values.ts'
import type { Busy, InterfaceReading, Machine, MemoryReading, NetworkReading, ProcessReading, QuickReading } from '../machine.ts'

const obsNames = /^obs(64|32)?(\.exe)?$/i

export function portableMachine(): Machine {
  let network: NetworkReading = { monotonicMs: performance.now(), interfaces: new Map() }
  let memory: MemoryReading | undefined
  return {
    // oxlint-disable-next-line require-await
    async quick(): Promise<QuickReading> {
      const cores = new Map(cpus().map(({ times }, i) => [`cpu${i}`, busyOf(times)]))
      return {
        cpu: allOf([...cores.values()]),
        cores,
        memory: memory ?? { totalBytes: totalmem(), availableBytes: freemem() },
        network,
      }
    },
    async refresh() {
      const si = await load()
      const interfaces = interfacesOf(await si.networkStats('*'))
      network = { monotonicMs: performance.now(), interfaces }
      memory = await availableMemory(si)
    },
    // It knows of all disks together only.
    disks: () => Promise.resolve(new Map()),
    async temperature() {
      const { main, max } = await (await load()).cpuTemperature()
      return hottestOf(main, max)
    },
    async obsProcesses(ports) {
      const si = await load()
      const [{ list }, sockets] = await Promise.all([si.processes(), ports.length > 0 ? si.networkConnections() : []])
      return list.filter(({ name }) => obsNames.test(name)).map((one) => processReading(one, ports, sockets))
    },
    clockSynchronized: () => Promise.resolve(null),
  }
}

type Library = typeof SystemInformation

async function load(): Promise<Library> {
  return (await import('systeminformation')).default
}

function busyOf({ user, nice, sys, idle, irq }: ReturnType<typeof cpus>[number]['times']): Busy {
  const busy = user + nice + sys + irq
  return { busy, total: busy + idle }
}

function allOf(cores: readonly Busy[]): Busy {
  return cores.reduce((sum, { busy, total }) => ({ busy: sum.busy + busy, total: sum.total + total }), { busy: 0, total: 0 })
}

/** macOS calls free only what nothing is in; caches that it would give away at once do not count there. */
async function availableMemory(si: Library): Promise<MemoryReading | undefined> {
  if (platform() !== 'darwin') return undefined
  const { total, available } = await si.mem()
  return { totalBytes: total, availableBytes: available }
}

function interfacesOf(all: readonly Systeminformation.NetworkStatsData[]): ReadonlyMap<string, InterfaceReading> {
  const real = all.filter(({ iface }) => !/^lo\d*$|loopback/i.test(iface))
  return new Map(
    real.map((one) => [
      one.iface,
      {
        up: one.operstate === 'up' ? true : one.operstate === 'down' ? false : null,
        receiveBytes: one.rx_bytes,
        sendBytes: one.tx_bytes,
        errors: numberOf(one.rx_errors + one.tx_errors),
        drops: numberOf(one.rx_dropped + one.tx_dropped),
      },
    ]),
  )
}

/** It says null, or -1, where it does not know, whatever its types promise. */
function numberOf(value: number | null): number | null {
  return value !== null && Number.isInteger(value) && value >= 0 ? value : null
}

/** Nonsense, such as -1, is no temperature. */
function hottestOf(...sensors: ReadonlyArray<number | null>): number | null {
  return highest(sensors.map((value) => (value !== null && value > 0 && value < 150 ? value : null)))
}

/** Windows tells the share of all cores together, the others that of one. */
function processReading(
  { pid, started, memRss, cpu }: Systeminformation.ProcessesProcessData,
  ports: readonly number[],
  sockets: readonly Systeminformation.NetworkConnectionsData[],
): ProcessReading {
  const listening = sockets
    .filter((socket) => socket.pid === pid && /^listen/i.test(socket.state))
    .map(({ localPort }) => Number(localPort))
  const known = sockets.some((socket) => socket.pid > 0)
  return {
    ...{
      pid,
      startedAt: started,
      cpu: { kind: 'share', percent: platform() === 'win32' ? cpu * cpus().length : cpu },
      rssBytes: memRss * 1024,
    },
    ports: known ? new Set(listening.filter((port) => ports.includes(port))) : null,
  }
}
