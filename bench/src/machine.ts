// On what, and beside what load, it was measured.
import { cpus, loadavg, platform, release, totalmem } from 'node:os'

export interface Machine {
  readonly at: string
  readonly node: string
  readonly system: string
  readonly cpu: string
  readonly cores: number
  readonly memoryBytes: number
  /** Of 1, 5 and 15 minutes. On a machine that is not idle only the ratios count. */
  readonly load: readonly number[]
}

export function describeMachine(): Machine {
  const list = cpus()
  return {
    at: new Date().toISOString(),
    node: process.version,
    system: `${platform()} ${release()}`,
    cpu: list[0]?.model ?? 'unknown',
    cores: list.length,
    memoryBytes: totalmem(),
    load: loadavg().map((value) => Number(value.toFixed(2))),
  }
}

export function machineText(machine: Machine): string {
  const { at, node, system, cpu, cores, memoryBytes, load } = machine
  return `${at}  node ${node}  ${system}  ${cores} cores (${cpu})  ${Math.round(memoryBytes / 2 ** 30)} GiB  load ${load.join(' ')}`
}
